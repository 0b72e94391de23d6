import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useClient, useQuery } from 'urql'
import { EntryChanges, useAuditWords } from '../audit'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, useLive } from '../graphql'
import type { RejeuScreenQuery, RejeuScreenQueryVariables } from '../graphql/generated/graphql'
import { announce, Button, Icon, Screen, Status } from '../ui'
import { sayInstant } from '../ui/time'
import { Compared, type AskDifference } from './Compared'
import { Etat } from './Etat'
import { parseLife, writeLife } from './life'
import { StepLine } from './StepLine'
import { TimeLine } from './TimeLine'
import { stepAt } from './timeScale'
import { kinds, type KindName } from './kinds'
import './rejeu.css'

const Query = graphql(`
  query RejeuScreen($delegation: ID, $raccordementApi: ID, $structure: ID, $utilisateur: ID, $after: String) {
    rejouer(delegation: $delegation, raccordementApi: $raccordementApi, structure: $structure, utilisateur: $utilisateur, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        entry { sequence type at actor onBehalfOf correlationId }
        changes { path old new libelle }
        etat {
          __typename
          ...Etat_etat
          ... on FichePassee { id }
          ... on DelegationPassee { id statutDeDelegation: statut structure { siret nom version } tiers { siret nom version } }
          ... on RaccordementApiPasse { id statutDeRaccordement: statut nomApplicationPiste certificat }
          ... on RattachementPasse { statutDuRattachement: statut utilisateur version structure { siret nom version } }
          ... on StructurePassee { statutDeStructure: statut siret nom version }
        }
      }
    }
  }
`)
type Node = NonNullable<RejeuScreenQuery['rejouer']>['nodes'][number]

export function DelegationLife() {
  const { id = '' } = useParams()
  return <Life key={id} kind="delegation" of={{ delegation: id }} />
}

export function RaccordementApiLife() {
  const { id = '' } = useParams()
  return <Life key={id} kind="raccordementApi" of={{ raccordementApi: id }} />
}

export function StructureLife() {
  const { siret = '' } = useParams()
  return <Life key={siret} kind="structure" of={{ structure: siret }} />
}

export function RattachementLife() {
  const { siret = '', login = '' } = useParams()
  return <Life key={`${siret} ${login}`} kind="rattachement" of={{ structure: siret, utilisateur: login }} />
}

/** Where the thing itself stands, whatever the step was about. */
function statusOf({ etat }: Node): string | null {
  switch (etat.__typename) {
    case 'DelegationPassee':
      return etat.statutDeDelegation
    case 'RaccordementApiPasse':
      return etat.statutDeRaccordement
    case 'RattachementPasse':
      return etat.statutDuRattachement
    case 'StructurePassee':
      return etat.statutDeStructure
    default:
      return null
  }
}

/** The life of anything but a fiche, as one drags along it: each step, the state at any instant, the difference between any two. */
function Life(p: { kind: KindName; of: RejeuScreenQueryVariables }) {
  const { t, i18n } = useTranslation(['vie', 'common'])
  const { sayEvent } = useAuditWords()
  const [url, setUrl] = useSearchParams()
  const client = useClient()
  const kind = kinds[p.kind]
  const [of] = useState(p.of)
  const [result, refetch] = useQuery({ query: Query, variables: of, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const first = result.data?.rejouer
  const [older, setOlder] = useState<{ nodes: Node[]; cursor: string | null | undefined }>({ nodes: [], cursor: undefined })
  const steps = useMemo(
    () => [...(first?.nodes ?? []), ...older.nodes].map((node) => ({ node, key: node.entry.sequence, at: node.entry.at, status: statusOf(node) })),
    [first, older],
  )
  const more = older.cursor === undefined ? (first?.pageInfo.hasNextPage ? first.pageInfo.endCursor : null) : older.cursor
  const last = steps.at(-1)
  const [loaded, setLoaded] = useState(() => Date.now())
  const seen = last?.key
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the line ends where it was last read
    setLoaded(Date.now())
  }, [seen])
  const { cut } = useLive(
    kind.live,
    { ...kind.named(of), afterSequence: seen ?? -1 },
    (it) => {
      announce(t('newStep', { what: sayEvent(it.step.type) }))
      again()
    },
    again,
    { pause: seen === undefined || more !== null },
  )
  async function load(after = more) {
    const { data } = await client.query(Query, { ...of, after }).toPromise()
    const next = data?.rejouer
    if (!next) return null
    const cursor = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null
    flushSync(() => setOlder((it) => ({ nodes: [...it.nodes, ...next.nodes], cursor })))
    return cursor
  }
  /** A paper has all of a life, not what was looked at so far. */
  async function print() {
    for (let after = more; after; after = await load(after));
    window.print()
  }
  const asked = parseLife(url)
  const now = Math.max(loaded, Date.parse(last?.at ?? '') || 0)
  const at = asked.at ?? now
  const move = (to: number) => setUrl(writeLife({ ...asked, at: to >= now ? null : to }), { replace: true, preventScrollReset: true })
  const compare = (from: number | null) => setUrl(writeLife({ ...asked, from }), { replace: true, preventScrollReset: true })
  const here = stepAt(steps, at)
  const difference: AskDifference = useCallback((from, to) => kind.difference(client, of, from, to), [client, kind, of])
  const name = last ? nameOf(last.node) : undefined

  return (
    <Screen
      title={name ? t('thing.title', { name }) : t('thing.life')}
      above={name && <Link to={kind.path(of)}>{name}</Link>}
      lead={cut ? t('common:cut') : t('thing.lead')}
      result={result}
      retry={again}
      actions={
        first && (
          <Button icon="print" onPress={() => void print()}>
            {t('thing.print')}
          </Button>
        )
      }
    >
      {!first || !last ? (
        <NotFoundInside />
      ) : (
        <div className="stack stack-5">
          <section className="card" aria-labelledby="line">
            <div className="card-head">
              <h2 id="line">
                {here ? sayInstant(at, i18n.language, true) : t('beforeIt')}
                {asked.at === null && <span className="muted"> ({t('now')})</span>}
              </h2>
              <span className="row">
                {here?.status && <Status of={`${kind.statuses}.${here.status}`} />}
                {asked.at !== null && (
                  <Button look="quiet" small onPress={() => move(now)}>
                    {t('backToNow')}
                  </Button>
                )}
              </span>
            </div>
            <TimeLine steps={steps} statuses={kind.statuses} now={now} at={at} from={asked.from ?? undefined} onMove={move} />
          </section>
          <div className="vie">
            <section className="card vie-steps" aria-labelledby="steps">
              <h2 id="steps">{t('steps', { count: first.totalCount })}</h2>
              <ol className="life">
                {steps.map((it, n) => (
                  <StepLine
                    key={it.key}
                    step={{ ...it.node.entry, what: sayEvent(it.node.entry.type), before: steps[n - 1]?.status ?? null, after: it.status }}
                    statuses={kind.statuses}
                    changes={it.node.changes.length > 0 ? <EntryChanges thing={kind.thing} of={it.node.changes} /> : null}
                    current={here === it}
                    from={asked.from === Date.parse(it.at)}
                    onShow={() => move(Date.parse(it.at))}
                    onCompare={() => compare(asked.from === Date.parse(it.at) ? null : Date.parse(it.at))}
                  />
                ))}
              </ol>
              {more && (
                <>
                  <p className="print-only">{t('notAllPrinted')}</p>
                  <Button small onPress={() => void load()}>
                    {t('more')}
                  </Button>
                </>
              )}
            </section>
            <div className="stack stack-5">
              {asked.from !== null && (
                <Compared
                  from={asked.from}
                  to={at}
                  ask={difference}
                  show={(changes) => <EntryChanges thing={kind.thing} of={changes} />}
                  onClose={() => compare(null)}
                />
              )}
              {here ? (
                <section className="card stack" aria-label={t('thing.then')}>
                  {here !== last && (
                    <p className="past">
                      <Icon name="clock" /> {t('past')}
                    </p>
                  )}
                  <h2>{t('thing.then')}</h2>
                  <Etat of={here.node.etat} />
                </section>
              ) : (
                <p>{t('thing.beforeIt')}</p>
              )}
            </div>
          </div>
        </div>
      )}
    </Screen>
  )
}

/** What a thing is called, as it was then. */
function nameOf({ etat }: Node): string {
  switch (etat.__typename) {
    case 'DelegationPassee':
      return `${etat.tiers.nom} – ${etat.structure.nom}`
    case 'RaccordementApiPasse':
      return etat.nomApplicationPiste ?? etat.certificat ?? ''
    case 'RattachementPasse':
      return `${etat.utilisateur} – ${etat.structure.nom}`
    case 'StructurePassee':
      return etat.nom
    default:
      return ''
  }
}
