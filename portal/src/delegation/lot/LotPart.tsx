import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { DropZone, FileTrigger, Text, type FileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import type { Environnement } from '../../graphql/generated/graphql'
import { announce, Button, Icon, Progress } from '../../ui'
import { sayNumber } from '../../ui/time'
import { cell, count, due, forgetLot, keepLot, keptLot, Lot, newId, type Item, type State } from './lot'
import { request } from './send'
import { decode, LONGEST, readSirets, type SiretList } from './siretList'

type Failure = Extract<SiretList, { failure: string }>
/** More is for the report. */
const SHOWN = 50
const BIGGEST = 5_000_000

/**
 * Asks as many structures as a file has SIRETs. What is done is kept in the tab: after another screen, or after it was loaded again, it
 * goes on from there.
 */
export function LotPart(p: { ficheId: string; environnement: Environnement; login: string; onRunning: (running: boolean) => void }) {
  const [state, setState] = useState<State | undefined>(() => keptLot(p.login, p.ficheId))
  const [failure, setFailure] = useState<Failure & { file: string }>()
  async function take(file: File) {
    const text = file.size > BIGGEST ? undefined : decode(new Uint8Array(await file.arrayBuffer()))
    const list = readSirets(text, p.environnement)
    if ('failure' in list) return setFailure({ ...list, file: file.name })
    const next: State = { id: newId(), ficheId: p.ficheId, file: file.name, items: list.lines, running: false }
    keepLot(p.login, next)
    setFailure(undefined)
    setState(next)
  }
  return state ? (
    <Work
      key={state.id}
      start={state}
      login={p.login}
      onRunning={p.onRunning}
      onForget={() => {
        forgetLot(p.login, p.ficheId)
        setState(undefined)
      }}
    />
  ) : (
    <Drop failure={failure} onFile={(it) => void take(it)} />
  )
}

function Drop(p: { failure?: Failure & { file: string }; onFile: (file: File) => void }) {
  const { t } = useTranslation('delegation')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (p.failure) ref.current?.focus()
  }, [p.failure])
  return (
    <div className="stack">
      {p.failure && (
        <div ref={ref} tabIndex={-1} role="alert" className="banner banner-danger">
          <Icon name="error" size={20} />
          <p>{t(`lot.failure.${p.failure.failure}`, { file: p.failure.file, count: p.failure.count ?? 0, longest: LONGEST })}</p>
        </div>
      )}
      <DropZone
        className="lot-drop"
        aria-label={t('lot.drop')}
        onDrop={(e) => {
          const file = e.items.find((it): it is FileDropItem => it.kind === 'file')
          if (file) void file.getFile().then(p.onFile)
        }}
      >
        <Icon name="columns" size={28} />
        <Text slot="label">{t('lot.drop')}</Text>
        <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(files) => files?.[0] && p.onFile(files[0])}>
          <Button icon="add">{t('lot.choose')}</Button>
        </FileTrigger>
        <p className="small muted">{t('lot.format', { count: LONGEST })}</p>
      </DropZone>
    </div>
  )
}

function Work(p: { start: State; login: string; onRunning: (running: boolean) => void; onForget: () => void }) {
  const { t, i18n } = useTranslation(['delegation', 'common'])
  const client = useClient()
  const lot = useMemo(
    () => new Lot({ ...p.start, running: false }, (it) => request(client, it), (it) => keepLot(p.login, it)),
    [p.start, p.login, client],
  )
  const state = useSyncExternalStore(lot.subscribe, lot.read)
  useEffect(() => {
    if (keptLot(p.login, p.start.ficheId)?.running) lot.resume()
    return () => lot.leave()
  }, [lot, p.login, p.start.ficheId])
  const { onRunning } = p
  useEffect(() => onRunning(state.running), [state.running, onRunning])
  useEffect(() => () => onRunning(false), [onRunning])
  const of = count(state)
  const over = due(state).length === 0
  const began = of.done > 0 || state.running || state.halted !== undefined
  const ended = over && began
  const summary = t('lot.summary', { file: state.file, asked: of.asked, refused: of.refused, rejected: of.rejected })
  const wasOver = useRef(over)
  useEffect(() => {
    if (over && !wasOver.current) announce(summary)
    wasOver.current = over
  }, [over, summary])
  const say = (it: number) => sayNumber(it, i18n.language)
  const wrong = state.items.filter((it) => it.reject || it.outcome?.is === 'refused')
  const reasonOf = (it: Item) => (it.reject ? t(`lot.reject.${it.reject}`) : it.outcome?.is === 'refused' ? it.outcome.message || t('common:failed') : '')
  function report() {
    const rows = [
      ['line', 'siret', 'name', 'result', 'code', 'sentence', 'delegation', 'reference'].map((it) => t(`lot.report.${it}` as 'lot.report.line')),
      ...state.items.map((it) => [
        it.line,
        it.siret ?? it.found,
        it.outcome?.is === 'asked' ? it.outcome.nom : '',
        t(it.reject ? 'lot.result.rejected' : it.outcome?.is === 'asked' ? 'lot.result.asked' : it.outcome ? 'lot.result.refused' : 'lot.result.waiting'),
        it.reject ?? (it.outcome?.is === 'refused' ? it.outcome.code : ''),
        it.restored && !it.reject && it.outcome?.is !== 'refused' ? t('lot.restored') : reasonOf(it),
        it.outcome?.delegation ?? '',
        it.outcome?.is === 'refused' ? (it.outcome.correlationId ?? '') : '',
      ]),
    ]
    download(`delegations-${state.id}.csv`, `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`)
  }
  return (
    <div className="stack">
      <p>
        <strong>{state.file}</strong>
      </p>
      {began ? (
        <Progress label={t(state.running ? 'lot.running' : ended ? 'lot.over' : 'lot.paused')} value={of.total === 0 ? 1 : of.done / of.total} text={`${say(of.done)} / ${say(of.total)}`} />
      ) : (
        <p>{of.total === 0 ? t('lot.nothing') : t('lot.ready', { count: of.total })}</p>
      )}
      <ul className="lot-counts">
        {began && (
          <>
            <li>
              <strong>{say(of.asked)}</strong> {t('lot.asked', { count: of.asked })}
            </li>
            <li>
              <strong>{say(of.refused)}</strong> {t('lot.refused', { count: of.refused })}
            </li>
          </>
        )}
        <li>
          <strong>{say(of.rejected)}</strong> {t('lot.rejected', { count: of.rejected })}
        </li>
      </ul>
      {state.halted && (
        <div className="banner banner-warning" role="alert">
          <Icon name="cloud" size={20} />
          <div className="banner-text">
            <p className="banner-sentence">{t('lot.halted')}</p>
            {state.halted.message && <p>{state.halted.message}</p>}
            <p className="banner-support">
              {t('common:code')} <code>{state.halted.code}</code>
            </p>
          </div>
        </div>
      )}
      <div className="row">
        {!over && !state.running && (
          <Button look="primary" icon="send" onPress={() => lot.resume()}>
            {began ? t('lot.resume') : t('lot.start', { count: of.total })}
          </Button>
        )}
        {state.running && (
          <Button icon="clock" onPress={() => lot.pause()}>
            {t('lot.pause')}
          </Button>
        )}
        {(began || of.rejected > 0) && (
          <Button icon="download" onPress={report}>
            {t('lot.download')}
          </Button>
        )}
        {!state.running && (
          <Button look="quiet" onPress={p.onForget}>
            {t(began ? 'lot.another' : 'lot.otherFile')}
          </Button>
        )}
      </div>
      {state.running && <p className="small muted">{t('lot.mayLeave')}</p>}
      {wrong.length > 0 && (
        <details open={wrong.length <= 10}>
          <summary>{t('lot.wrong', { count: wrong.length })}</summary>
          <table className="table">
            <caption className="visually-hidden">{t('lot.wrong', { count: wrong.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('lot.report.line')}</th>
                <th scope="col">{t('lot.report.siret')}</th>
                <th scope="col">{t('lot.report.sentence')}</th>
              </tr>
            </thead>
            <tbody>
              {wrong.slice(0, SHOWN).map((it) => (
                <tr key={it.line}>
                  <th scope="row">{it.line}</th>
                  <td data-title={t('lot.report.siret')}>
                    <code className="nowrap">{it.siret ?? (it.found.slice(0, 40) || '—')}</code>
                  </td>
                  <td data-title={t('lot.report.sentence')}>
                    {reasonOf(it)}{' '}
                    <code className="muted">{it.reject ?? (it.outcome?.is === 'refused' && it.outcome.code)}</code>
                    {it.outcome?.is === 'refused' && it.outcome.delegation && (
                      <>
                        {' '}
                        <Link to={`/delegations/${it.outcome.delegation}`}>{t('seeDelegation')}</Link>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {wrong.length > SHOWN && <p className="small muted">{t('lot.othersInReport', { count: wrong.length - SHOWN })}</p>}
        </details>
      )}
    </div>
  )
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
