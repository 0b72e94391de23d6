import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useClient } from 'urql'
import { EntryChanges, useAuditWords } from '../audit'
import { NotFoundInside } from '../frame/NotFound'
import { graphql, useLive, useQuery } from '../graphql'
import type { RejeuScreenQuery, RejeuScreenQueryVariables } from '../graphql/generated/graphql'
import { announce, Button, Icon, Screen } from '../ui'
import { Compared, type AskDifference } from './Compared'
import { Etat } from './Etat'
import { LifeLine } from './LifeLine'
import { LifeSteps } from './LifeSteps'
import { stepAt } from './timeScale'
import { useLook } from './useLook'
import { usePages } from './usePages'
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
  const { t } = useTranslation(['vie', 'common'])
  const { sayEvent } = useAuditWords()
  const client = useClient()
  const kind = kinds[p.kind]
  const [of] = useState(p.of)
  const [result, refetch] = useQuery({ query: Query, variables: of, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const first = result.data?.rejouer
  const { nodes, more, load, print } = usePages(first, async (after) => (await client.query(Query, { ...of, after }).toPromise()).data?.rejouer)
  const steps = useMemo(
    () =>
      nodes.map((node, n) => {
        const before = nodes[n - 1]
        return { ...node.entry, key: node.entry.sequence, status: statusOf(node), before: before ? statusOf(before) : null, changes: node.changes, node }
      }),
    [nodes],
  )
  const last = steps.at(-1)
  const seen = last?.key
  const look = useLook(steps, seen)
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
  const here = stepAt(steps, look.at)
  const difference: AskDifference = useCallback((from, to) => kind.difference(client, of, from, to), [client, kind, of])
  const name = last ? nameOf(last.node) : undefined

  return (
    <Screen
      title={name ? t('thing.title', { name }) : t('thing.life')}
      above={name && <Link to={kind.path(of)}>{name}</Link>}
      lead={cut ? t('common:cut') : <span className="no-print">{t('thing.lead')}</span>}
      result={result}
      retry={again}
      actions={
        first && (
          <Button icon="print" onPress={print}>
            {t('thing.print')}
          </Button>
        )
      }
    >
      {!first || !last ? (
        <NotFoundInside />
      ) : (
        <div className="stack stack-5">
          <LifeLine steps={steps} statuses={kind.statuses} look={look} />
          <div className="vie">
            <LifeSteps
              steps={steps}
              count={first.totalCount}
              statuses={kind.statuses}
              say={sayEvent}
              show={(changes) => <EntryChanges thing={kind.thing} of={changes} />}
              look={look}
              onMore={more ? load : undefined}
            />
            <div className="stack stack-5">
              {look.from !== null && (
                <Compared
                  from={look.from}
                  to={look.at}
                  ask={difference}
                  show={(changes) => <EntryChanges thing={kind.thing} of={changes} />}
                  onClose={() => look.compare(null)}
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
