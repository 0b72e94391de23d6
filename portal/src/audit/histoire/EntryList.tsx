import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { useLabels } from '../../connexion'
import { graphql, readRefusal, unmask, type FragmentType, type Refusal } from '../../graphql'
import { Button, ButtonLink, Day, Icon, Instant, RefusalBanner, Status } from '../../ui'
import { ForgetTexts } from './ForgetTexts'
import { emptySearch, lifeOfThing, pathOfThing, writeSearch } from './search'
import { sayValue, statusOf, useAuditWords } from '../words'
import '../audit.css'

const Fragment = graphql(`
  fragment EntryList_entry on HistoryEntry {
    aggregateType
    aggregateId
    sequence
    position
    type
    at
    actor
    onBehalfOf
    correlationId
    statusBefore
    statusAfter
    statusAfterLibelle
    changes { path old new libelle }
  }
`)
const Proof = graphql(`
  query EntryProof($type: String!, $id: ID!, $sequence: Int!) {
    preuveInclusion(aggregateType: $type, aggregateId: $id, sequence: $sequence) { indice conforme pointDeControle { taille } }
  }
`)

/** What happened, an entry a line; each opens on what it changed. */
export function EntryList(p: { entries: readonly FragmentType<typeof Fragment>[]; label: string }) {
  return (
    <ol className="entries" aria-label={p.label}>
      {p.entries.map((masked) => (
        <Entry key={keyOf(masked)} entry={masked} />
      ))}
    </ol>
  )
}

function keyOf(masked: FragmentType<typeof Fragment>) {
  const it = unmask(Fragment, masked)
  return `${it.position} ${it.aggregateId} ${it.sequence}`
}

function Entry(p: { entry: FragmentType<typeof Fragment> }) {
  const { t } = useTranslation('audit')
  const { sayEvent, sayThing } = useAuditWords()
  const it = unmask(Fragment, p.entry)
  const [open, setOpen] = useState(false)
  const life = lifeOfThing(it.aggregateType, it.aggregateId)
  return (
    <li className="entry">
      <button type="button" className="entry-what" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="down" />
        <span className="entry-event">
          <strong>{sayEvent(it.type)}</strong>
          <span className="small muted">
            {sayThing(it.aggregateType)} <code>{it.aggregateId}</code>
          </span>
        </span>
        <span className="entry-when small">
          <Instant at={it.at} seconds />
          <span className="muted">
            {it.actor === 'systeme' ? t('system') : it.actor}
            {it.onBehalfOf === 'soi-meme' ? ` ${t('myself')}` : it.onBehalfOf === 'destinataire' ? ` ${t('reader')}` : it.onBehalfOf && it.onBehalfOf !== 'systeme' && ` ${t('for', { whom: it.onBehalfOf })}`}
          </span>
        </span>
        <span className="entry-status">
          {it.statusAfter && it.statusAfter !== it.statusBefore && (
            <Status of={`${statusOf(it.aggregateType) ?? it.aggregateType}.${it.statusAfter}`} label={it.statusAfterLibelle ?? it.statusAfter} />
          )}
        </span>
      </button>
      {open && (
        <div className="entry-inside stack">
          <EntryChanges thing={it.aggregateType} of={it.changes} />
          <p className="small muted">
            {t('position', { position: it.position })} · {t('step', { sequence: it.sequence })} · <code>{it.type}</code>
            {it.correlationId && (
              <>
                {' · '}
                <code>{it.correlationId}</code>
              </>
            )}
          </p>
          <div className="row no-print">
            {life && (
              <ButtonLink small to={`${life}?a=${encodeURIComponent(new Date(it.at).toISOString())}`} icon="clock">
                {t('itsLife')}
              </ButtonLink>
            )}
            {it.aggregateType === 'Structure' && (
              <ButtonLink small to={`/administration/structures/${it.aggregateId}`} icon="forward">
                {t('seeStructure')}
              </ButtonLink>
            )}
            <Link to={pathOfThing(it.aggregateType, it.aggregateId)}>{t('itsHistory')}</Link>
            {it.correlationId && <Link to={`/audit?${writeSearch({ ...emptySearch, correlationId: it.correlationId, oldestFirst: true })}`}>{t('sameRequest')}</Link>}
            <Link to={`/audit?${writeSearch({ ...emptySearch, actor: it.actor })}`}>{t('sameActor')}</Link>
            <Sealed type={it.aggregateType} id={it.aggregateId} sequence={it.sequence} />
            <ForgetTexts thing={it.aggregateType} id={it.aggregateId} />
          </div>
        </div>
      )}
    </li>
  )
}

/** Whether an entry is in the sealed log, as it is stored now. */
function Sealed(p: { type: string; id: string; sequence: number }) {
  const { t } = useTranslation('audit')
  const client = useClient()
  const [pending, setPending] = useState(false)
  const [said, say] = useState<{ good: boolean; text: string }>()
  const [refusal, setRefusal] = useState<Refusal>()
  async function ask() {
    setPending(true)
    const { data, error } = await client.query(Proof, p, { requestPolicy: 'network-only' }).toPromise()
    setPending(false)
    setRefusal(error && readRefusal(error))
    if (!data) return
    const proof = data.preuveInclusion
    if (!proof) return say({ good: false, text: t('notSealedYet') })
    say({
      good: proof.conforme,
      text: `${t('sealed', { index: proof.indice, size: proof.pointDeControle.taille })} ${t(proof.conforme ? 'sealedAsStored' : 'sealedOtherwise')}`,
    })
  }
  return (
    <>
      {!said && (
        <Button small look="quiet" icon="shield" isDisabled={pending} onPress={() => void ask()}>
          {t('sealProof')}
        </Button>
      )}
      <RefusalBanner refusal={refusal} />
      <p className="small" role="status">
        {said && (
          <>
            <Icon name={said.good ? 'check' : 'warning'} /> {said.text}
          </>
        )}
      </p>
    </>
  )
}

type Change = { path: string; old: string | null; new: string | null; libelle: string }

/** What an entry changed, field by field. */
export function EntryChanges(p: { thing: string; of: readonly Change[] }) {
  const { t } = useTranslation('audit')
  if (p.of.length === 0) return <p className="muted">{t('noChanges')}</p>
  return (
    <table className="table entry-changes">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {p.of.map((it) => (
          <tr key={it.path}>
            <th scope="row">
              {it.libelle}
              <br />
              <code className="muted">{it.path}</code>
            </th>
            <td data-title={t('before')}>
              <Value thing={p.thing} path={it.path} of={it.old} />
            </td>
            <td data-title={t('after')}>
              <Value thing={p.thing} path={it.path} of={it.new} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value(p: { thing: string; path: string; of: string | null }) {
  const { t } = useTranslation('common')
  const labels = useLabels()
  if (p.of === null) return <span className="muted">—</span>
  if (p.of === 'true' || p.of === 'false') return p.of === 'true' ? t('yes') : t('no')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(p.of)) return <Instant at={p.of} seconds />
  if (/^\d{4}-\d{2}-\d{2}$/.test(p.of)) return <Day day={p.of} />
  return <span className="entry-value">{sayValue(labels, p.thing, p.path, p.of)}</span>
}
