import { useEffect, useRef, useState } from 'react'
import { DropZone, FileTrigger, Text, type FileDropItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { useLabel } from '../../connexion'
import { ExportPanel } from '../../exporter'
import { graphql, readRefusal, useLive, useQuery, type Refusal } from '../../graphql'
import { announce, Button, Icon, Progress, RefusalBanner } from '../../ui'
import { base64Of } from '../../ui/base64'
import { sayNumber } from '../../ui/time'
import { forgetLot, keepLot, keptLot, newId, type Kept } from './id'

const Ask = graphql(`
  mutation LotAsk($id: ID!, $ficheId: ID!, $fichier: FichierInput!) {
    requestDelegationsFromFile(id: $id, ficheId: $ficheId, fichier: $fichier) { id etat total faits repetes refuses progression }
  }
`)
const Shown = graphql(`
  query LotShown($id: ID!) {
    lot(id: $id) {
      id etat total faits repetes refuses progression
      elements(resultats: [REFUSE], first: 50) { rang ligne objet codes message delegationId utilisateur structure { siret nom } }
    }
  }
`)
const Followed = graphql(`
  subscription LotFollowed($id: ID!) { lotProgress(id: $id) { id etat total faits repetes refuses progression } }
`)
const Report = graphql(`
  mutation LotReport($lot: ID!, $format: ExportFormat!) { exportLot(lot: $lot, format: $format) { id ...ExportTicket_export } }
`)
/** As many lines as the API takes, and bytes that it takes in Base64. */
const LONGEST = 10_000
const BIGGEST = 2_000_000

/** Asks as many structures as a file has SIRETs. The program does it: one may leave, and find it further on. */
export function LotPart(p: { ficheId: string; login: string; onRunning: (running: boolean) => void }) {
  const [kept, setKept] = useState(() => keptLot(p.login, p.ficheId))
  return kept ? (
    <Work
      key={kept.id}
      kept={kept}
      onRunning={p.onRunning}
      onForget={() => {
        forgetLot(p.login, p.ficheId)
        setKept(undefined)
      }}
    />
  ) : (
    <Choose
      ficheId={p.ficheId}
      onSent={(it) => {
        keepLot(p.login, p.ficheId, it)
        setKept(it)
      }}
    />
  )
}

function Choose(p: { ficheId: string; onSent: (kept: Kept) => void }) {
  const { t } = useTranslation('delegation')
  const client = useClient()
  const [file, setFile] = useState<File>()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const id = useRef<string>(undefined)
  function take(it: File) {
    // Another file is another batch; the same sent again after silence is not.
    id.current = newId()
    setRefusal(undefined)
    setFile(it)
  }
  async function send(it: File) {
    setPending(true)
    const fichier = { nom: it.name, contenu: base64Of(new Uint8Array(await it.arrayBuffer())) }
    const { data, error } = await client.mutation(Ask, { id: id.current!, ficheId: p.ficheId, fichier }).toPromise()
    setPending(false)
    if (data) p.onSent({ id: data.requestDelegationsFromFile.id, file: it.name })
    else if (error) setRefusal(readRefusal(error))
  }
  const tooBig = file !== undefined && file.size > BIGGEST
  return (
    <div className="stack">
      <RefusalBanner refusal={refusal} />
      {tooBig && (
        <p className="banner banner-danger" role="alert">
          <Icon name="error" size={20} /> {t('lot.tooBig', { file: file.name })}
        </p>
      )}
      <DropZone
        className="lot-drop"
        aria-label={t('lot.drop')}
        onDrop={(e) => {
          const dropped = e.items.find((it): it is FileDropItem => it.kind === 'file')
          if (dropped) void dropped.getFile().then(take)
        }}
      >
        <Icon name="columns" size={28} />
        <Text slot="label">{file ? <strong>{file.name}</strong> : t('lot.drop')}</Text>
        <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(files) => files?.[0] && take(files[0])}>
          <Button icon="add">{t(file ? 'lot.otherFile' : 'lot.choose')}</Button>
        </FileTrigger>
        <p className="small muted">{t('lot.format', { count: LONGEST })}</p>
      </DropZone>
      {file && !tooBig && (
        <div>
          <Button look="primary" icon="send" isPending={pending} onPress={() => void send(file)}>
            {t('lot.start')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Work(p: { kept: Kept; onRunning: (running: boolean) => void; onForget: () => void }) {
  const { t, i18n } = useTranslation(['delegation', 'common'])
  const label = useLabel()
  const client = useClient()
  const { id, file } = p.kept
  const [ticket, setTicket] = useState<string | null>(null)
  const [result, refetch] = useQuery({ query: Shown, variables: { id }, requestPolicy: 'cache-and-network' })
  const lot = result.data?.lot
  const over = lot?.etat === 'TERMINE'
  const again = () => refetch({ requestPolicy: 'network-only' })
  // The answers themselves bring what came of each into the screen; which are refused is read at the end.
  // It ends with the batch: begun before the first answer, it would leave an older answer the last word.
  const unanswered = lot === undefined && result.fetching
  useLive(Followed, { id }, (it) => void (it.lotProgress.etat === 'TERMINE' && again()), again, { pause: over || lot === null || unanswered })
  const { onRunning } = p
  const running = lot?.etat === 'EN_COURS'
  useEffect(() => onRunning(running), [running, onRunning])
  useEffect(() => () => onRunning(false), [onRunning])
  const summary = lot ? t('lot.summary', { file, asked: lot.faits, refused: lot.refuses, repeated: lot.repetes }) : ''
  const wasOver = useRef(over)
  useEffect(() => {
    if (over && !wasOver.current) announce(summary)
    wasOver.current = over
  }, [over, summary])
  const say = (it: number) => sayNumber(it, i18n.language)
  return (
    <div className="stack">
      <p>
        <strong>{file}</strong>
      </p>
      <RefusalBanner refusal={result.error && readRefusal(result.error)} retry={again} quiet />
      {lot === null && <p>{t('lot.gone')}</p>}
      {lot && (
        <>
          {over ? <p className="row"><Icon name="check" /> {t('lot.over')}</p> : (
            <Progress label={t('lot.running')} value={lot.progression} text={`${say(lot.faits + lot.repetes + lot.refuses)} / ${say(lot.total)}`} />
          )}
          <ul className="lot-counts">
            <li>
              <strong>{say(lot.faits)}</strong> {t('lot.asked', { count: lot.faits })}
            </li>
            <li>
              <strong>{say(lot.refuses)}</strong> {t('lot.refused', { count: lot.refuses })}
            </li>
            <li>
              <strong>{say(lot.repetes)}</strong> {label('ResultatDeLot', 'REPETE')}
            </li>
          </ul>
          {!over && <p className="small muted">{t('lot.mayLeave')}</p>}
          <div className="row">
            <ExportPanel
              count={lot.total}
              ticket={ticket}
              onTicket={setTicket}
              start={async (format) => {
                const { data, error } = await client.mutation(Report, { lot: id, format }).toPromise()
                return { data: data?.exportLot, error }
              }}
            />
            {over && (
              <Button look="quiet" onPress={p.onForget}>
                {t('lot.another')}
              </Button>
            )}
          </div>
          {over && lot.elements.length > 0 && (
            <details open={lot.refuses <= 10}>
              <summary>{t('lot.wrong', { count: lot.refuses })}</summary>
              <table className="table">
                <caption className="visually-hidden">{t('lot.wrong', { count: lot.refuses })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('lot.report.line')}</th>
                    <th scope="col">{t('lot.report.siret')}</th>
                    <th scope="col">{t('lot.report.sentence')}</th>
                  </tr>
                </thead>
                <tbody>
                  {lot.elements.map((it) => (
                    <tr key={it.rang}>
                      <th scope="row">{it.ligne}</th>
                      <td data-title={t('lot.report.siret')}>
                        <code className="nowrap">{it.objet || '—'}</code> {it.structure?.nom}
                      </td>
                      <td data-title={t('lot.report.sentence')}>
                        {it.message} <code className="muted">{it.codes.join(' ')}</code>
                        {it.delegationId && (
                          <>
                            {' '}
                            <Link to={`/delegations/${it.delegationId}`}>{t('seeDelegation')}</Link>
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {lot.refuses > lot.elements.length && (
                <p className="small muted">{t('lot.othersInReport', { count: lot.refuses - lot.elements.length })}</p>
              )}
            </details>
          )}
        </>
      )}
    </div>
  )
}
