import { useMemo, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { ForRoles, OPERATORS, useLabels } from '../../connexion'
import { graphql, readRefusal, unmask, useQuery, type FragmentType } from '../../graphql'
import { Button, DataTable, Empty, Form, Field, Instant, RadioField, RefusalBanner, Screen, SelectField, Status, Waiting } from '../../ui'
import { DateField } from '../../ui/DateField'
import { parisDay } from '../../ui/time'
import { AuditTabs } from '../AuditTabs'
import { pathOfThing } from '../histoire/search'
import { boundsOf, parseAsked, writeAsked, type Asked, type Side } from './day'
import '../audit.css'

const Find = graphql(`query ReceptionFind($words: String!) { structures(recherche: $words, first: 6) { nodes { siret nom } } }`)
const OnDay = graphql(`
  query ReceptionDay($structure: ID!, $first: DateTime!, $last: DateTime, $environnement: Environnement!) {
    structure(siret: $structure) { siret nom }
    start: delegationEnVigueur(structure: $structure, at: $first, environnement: $environnement) { id delegationId ...Received_delegation }
    end: delegationEnVigueur(structure: $structure, at: $last, environnement: $environnement) { id delegationId ...Received_delegation }
  }
`)
const ReceivedBy = graphql(`
  fragment Received_delegation on EtatDeDelegation { id delegationId effectiveFrom ficheId tiers { siret nom } }
`)
const All = graphql(`
  query ReceptionDelegations($filter: DelegationFilter!) {
    delegations(filter: $filter, orderBy: EFFECTIVE_FROM_DESC, first: 50) {
      totalCount
      nodes { id effectiveFrom termineeLe statut structure { siret nom } tiers { siret nom } }
    }
  }
`)
const Then = graphql(`query ReceptionThen($id: ID!, $at: DateTime) { delegation(id: $id, at: $at) { id delegationId statut } }`)

export function ReceptionScreen() {
  const { t } = useTranslation('audit')
  return (
    <ForRoles roles={OPERATORS} title={t('receptionTitle')}>
      <Reception />
    </ForRoles>
  )
}

/** Who received the invoices of a public structure on a day, and for whom a third party did. */
function Reception() {
  const { t } = useTranslation('audit')
  const { options } = useLabels()
  const [url, setUrl] = useSearchParams()
  const asked = useMemo(() => parseAsked(url), [url])
  const [today] = useState(() => parisDay(new Date()))
  const [words, setWords] = useState(asked.structure)
  const [known, setKnown] = useState(asked.structure)
  if (known !== asked.structure) {
    setKnown(asked.structure)
    setWords(asked.structure)
  }
  const put = (part: Partial<Asked>) => setUrl(writeAsked({ ...asked, ...part }))
  const submit = (e: FormEvent) => {
    e.preventDefault()
    put({ structure: words.trim(), day: asked.day ?? today })
  }
  return (
    <Screen title={t('receptionTitle')} lead={t('receptionLead')}>
      <AuditTabs />
      <div className="stack stack-5">
        <Form className="card" onSubmit={submit} role="search">
          <div className="bar-form">
            <Field name="structure" label={t('receptionStructure')} help={t('receptionStructureHelp')} value={words} onChange={setWords} isRequired />
            <DateField name="jour" label={t('receptionDay')} value={asked.day ?? today} onChange={(day) => put({ day })} />
            <SelectField
              name="environnement"
              label={t('environnement')}
              value={asked.environnement}
              onChange={(it) => put({ environnement: it as Asked['environnement'] })}
              options={options('Environnement').map(({ id, label }) => ({ id, label }))}
            />
          </div>
          <RadioField
            row
            name="cote"
            label={t('receptionSide')}
            value={asked.side}
            onChange={(it) => put({ side: it as Side })}
            options={[
              { id: 'structure', label: t('side.structure') },
              { id: 'tiers', label: t('side.tiers') },
            ]}
          />
          <div>
            <Button type="submit" look="primary" icon="search" isDisabled={words.trim() === ''}>
              {t('search')}
            </Button>
          </div>
        </Form>
        {asked.structure === '' ? (
          <div className="empty">
            <Empty icon="swap" title={t('receptionAsk')}>
              <p>{t('receptionAskHelp')}</p>
            </Empty>
          </div>
        ) : (
          <Answer key={asked.structure} asked={{ ...asked, day: asked.day ?? today }} onChoose={(structure) => put({ structure })} />
        )}
      </div>
    </Screen>
  )
}

/** By an identifier at once; by a name, once there is one of that name. */
function Answer(p: { asked: Asked & { day: string }; onChoose: (siret: string) => void }) {
  const { t } = useTranslation(['audit', 'common'])
  const [found] = useQuery({ query: Find, variables: { words: p.asked.structure } })
  const all = found.data?.structures.nodes ?? []
  const exact = all.find((it) => it.siret === p.asked.structure) ?? (all.length === 1 ? all[0] : undefined)
  if (found.fetching) return <Waiting label={t('common:loading')} />
  if (found.error) return <RefusalBanner refusal={readRefusal(found.error)} />
  if (exact) return <OfStructure asked={p.asked} siret={exact.siret} />
  // An identifier that it had before is found by none of its words.
  if (all.length === 0) return <OfStructure asked={p.asked} siret={p.asked.structure} />
  return (
    <div className="card stack" role="status">
      <p>{t('receptionWhich')}</p>
      <div className="row">
        {all.map((it) => (
          <Button key={it.siret} onPress={() => p.onChoose(it.siret)}>
            {it.nom} ({it.siret})
          </Button>
        ))}
      </div>
    </div>
  )
}

function OfStructure(p: { asked: Asked & { day: string }; siret: string }) {
  const { t } = useTranslation(['audit', 'common'])
  const { first, last } = boundsOf(p.asked.day)
  const [result] = useQuery({
    query: OnDay,
    variables: { structure: p.siret, first, last, environnement: p.asked.environnement },
    requestPolicy: 'cache-and-network',
  })
  const [list] = useQuery({
    query: All,
    variables: { filter: { [p.asked.side]: p.siret, environnement: p.asked.environnement } },
    requestPolicy: 'cache-and-network',
  })
  if (result.fetching && !result.data) return <Waiting label={t('common:loading')} />
  if (result.error) return <RefusalBanner refusal={readRefusal(result.error)} />
  const { structure, start, end } = result.data!
  if (!structure) return <p role="status">{t('receptionUnknown')}</p>
  const nodes = list.data?.delegations.nodes ?? []
  return (
    <>
      {p.asked.side === 'structure' && (
        <section className="card stack" aria-label={structure.nom} role="status">
          <h2>{structure.nom}</h2>
          {start?.delegationId === end?.delegationId ? (
            <Received when={t('receptionSame')} structure={structure.nom} by={end} />
          ) : (
            <>
              <Received when={t('receptionStart')} structure={structure.nom} by={start} />
              <Received when={last === null ? t('receptionNow') : t('receptionEnd')} structure={structure.nom} by={end} />
            </>
          )}
        </section>
      )}
      {list.error && <RefusalBanner refusal={readRefusal(list.error)} quiet />}
      {list.data && (
        <section className="stack" aria-labelledby="delegations">
          <h2 id="delegations">{t('receptionDelegations')}</h2>
          <DataTable
            caption={t('receptionList')}
            columns={[
              { id: 'id', title: t('column.delegation'), cell: (it) => <Link to={pathOfThing('Delegation', it.id)}>{it.id}</Link> },
              { id: 'structure', title: t('column.structure'), cell: (it) => it.structure.nom },
              { id: 'tiers', title: t('column.tiers'), cell: (it) => it.tiers.nom },
              { id: 'then', title: t('column.then'), cell: (it) => <StatusThen id={it.id} at={last} /> },
              { id: 'from', title: t('column.effectiveFrom'), cell: (it) => it.effectiveFrom && <Instant at={it.effectiveFrom} seconds /> },
              { id: 'end', title: t('column.termineeLe'), cell: (it) => it.termineeLe && <Instant at={it.termineeLe} seconds /> },
            ]}
            rows={nodes}
            keyOf={(it) => it.id}
            empty={<Empty title={t('receptionNone')} />}
          />
        </section>
      )}
    </>
  )
}

function Received(p: { when: string; now?: boolean; structure: string; by: FragmentType<typeof ReceivedBy> | null | undefined }) {
  const { t } = useTranslation('audit')
  const by = unmask(ReceivedBy, p.by)
  return (
    <div className={`answer${by ? ' answer-good' : ''}`}>
      <h3>{p.when}</h3>
      {by ? (
        <>
          <p>{t(p.now ? 'receptionByNow' : 'receptionBy', { tiers: by.tiers.nom, structure: p.structure })}</p>
          <p className="small row">
            {by.effectiveFrom && (
              <span>
                {t('receptionSince')} <Instant at={by.effectiveFrom} seconds />
              </span>
            )}
            <Link to={pathOfThing('Delegation', by.delegationId)}>{by.delegationId}</Link>
            <Link to={`/fiches/${by.ficheId}`}>{by.ficheId}</Link>
          </p>
        </>
      ) : (
        <p>{t(p.now ? 'receptionNobodyNow' : 'receptionNobody', { structure: p.structure })}</p>
      )}
    </div>
  )
}

/** Where a delegation stood at the end of the day. */
function StatusThen(p: { id: string; at: string | null }) {
  const { t } = useTranslation('audit')
  const [result] = useQuery({ query: Then, variables: p })
  if (result.fetching) return null
  if (result.error) return <code>{readRefusal(result.error).code}</code>
  const it = result.data?.delegation
  return it ? <Status of={`DelegationStatus.${it.statut}`} /> : <span className="muted">{t('notYet')}</span>
}
