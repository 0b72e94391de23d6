import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useClient } from 'urql'
import { NotFoundInside } from '../../frame/NotFound'
import { graphql, readRefusal, useQuery } from '../../graphql'
import { Compared, type AskDifference } from '../../rejeu/Compared'
import { LifeLine } from '../../rejeu/LifeLine'
import { LifeSteps } from '../../rejeu/LifeSteps'
import { stepAt } from '../../rejeu/timeScale'
import { useLook } from '../../rejeu/useLook'
import { usePages } from '../../rejeu/usePages'
import { useRested } from '../../rejeu/useRested'
import { announce, Button, Icon, RefusalBanner, Screen, Waiting } from '../../ui'
import { Changes } from '../Changes'
import { Contenu } from '../Contenu'
import { FicheHeader } from '../detail/FicheHeader'
import { RevisionDiff } from '../detail/RevisionDiff'
import { FicheTabs } from '../FicheTabs'
import { useFicheChanges } from '../useFicheChanges'
import { sayType } from './sayType'
import { ProofPart } from './ProofPart'
import '../fiche.css'
import '../../rejeu/rejeu.css'

const Query = graphql(`
  query VieScreen($id: ID!) {
    fiche(id: $id) {
      id
      version
      history(first: 200) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { sequence type at actor onBehalfOf statusBefore statusAfter correlationId changes { path old new libelle } }
      }
    }
  }
`)
const More = graphql(`
  query VieScreenMore($id: ID!, $after: String) {
    fiche(id: $id) {
      id
      history(first: 200, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { sequence type at actor onBehalfOf statusBefore statusAfter correlationId changes { path old new libelle } }
      }
    }
  }
`)
const State = graphql(`
  query VieScreenState($id: ID!, $version: Int!) {
    fiche(id: $id, version: $version) { id version ...FicheHeader_fiche ...RevisionDiff_fiche ...Contenu_fiche }
  }
`)
const Difference = graphql(`
  query VieScreenDifference($id: ID!, $from: DateTime!, $to: DateTime!) { ficheDiff(id: $id, from: $from, to: $to) { path old new libelle } }
`)

/** The life of a fiche: each step, the state at any instant, the difference between any two, and the proof of it all. */
export function VieScreen() {
  const { id = '' } = useParams()
  const { t } = useTranslation(['vie', 'fiche', 'common'])
  const say = (type: string) => sayType(t as (key: string) => string, type)
  const client = useClient()
  const [result, refetch] = useQuery({ query: Query, variables: { id }, requestPolicy: 'cache-and-network' })
  const fiche = result.data?.fiche
  const { cut } = useFicheChanges(id, fiche?.version, (step) => {
    refetch({ requestPolicy: 'network-only' })
    announce(t('newStep', { what: say(step.type) }))
  })
  const page = fiche?.history
  const { nodes, more, load, print } = usePages(page, async (after) => (await client.query(More, { id, after }).toPromise()).data?.fiche?.history)
  const steps = useMemo(() => nodes.map((it) => ({ ...it, key: it.sequence, status: it.statusAfter, before: it.statusBefore })), [nodes])
  const look = useLook(steps, fiche?.version)
  const here = stepAt(steps, look.at)
  const difference: AskDifference = useCallback(
    async (from, to) => {
      const { data, error } = await client.query(Difference, { id, from, to }).toPromise()
      return { changes: data?.ficheDiff, error }
    },
    [client, id],
  )

  return (
    <Screen
      title={t('title', { id })}
      above={<Link to="/fiches">{t('fiche:searchTitle')}</Link>}
      lead={cut ? t('common:cut') : <span className="no-print">{t('lead')}</span>}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        fiche && (
          <Button icon="print" onPress={print}>
            {t('fiche:print')}
          </Button>
        )
      }
    >
      {!fiche ? (
        <NotFoundInside />
      ) : (
        <div className="stack stack-5">
          <FicheTabs id={id} />
          <LifeLine steps={steps} statuses="FicheStatus" look={look} />
          <div className="vie">
            <LifeSteps
              steps={steps}
              count={page?.totalCount ?? steps.length}
              statuses="FicheStatus"
              say={say}
              show={(changes) => <Changes of={changes} />}
              look={look}
              onMore={more ? load : undefined}
            />
            <div className="stack stack-5">
              {look.from !== null && (
                <Compared
                  from={look.from}
                  to={look.at}
                  ask={difference}
                  show={(changes, before, after) => <Changes of={changes} before={before} after={after} />}
                  onClose={() => look.compare(null)}
                />
              )}
              {here ? <StateThen id={id} version={here.sequence} live={here.sequence === fiche.version} /> : <p>{t('beforeItLong')}</p>}
              <ProofPart id={id} />
            </div>
          </div>
        </div>
      )}
    </Screen>
  )
}

function StateThen(p: { id: string; version: number; live: boolean }) {
  const { t } = useTranslation(['vie', 'common'])
  const version = useRested(p.version)
  const [result] = useQuery({ query: State, variables: { id: p.id, version } })
  const state = result.data?.fiche
  return (
    <section className="stack stack-5" aria-label={t('stateThen')} aria-busy={version !== p.version || result.fetching}>
      {!p.live && (
        <p className="past">
          <Icon name="clock" /> {t('past')}
        </p>
      )}
      {result.error && <RefusalBanner refusal={readRefusal(result.error)} quiet />}
      {state ? (
        <>
          <FicheHeader fiche={state} />
          <RevisionDiff fiche={state} />
          <div className="no-print">
            <Contenu of={state} />
          </div>
        </>
      ) : (
        result.fetching && <Waiting label={t('common:loading')} />
      )}
    </section>
  )
}
