import { useCallback, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useClient, useQuery } from 'urql'
import { NotFoundInside } from '../../frame/NotFound'
import { graphql, readRefusal } from '../../graphql'
import { Compared, type AskDifference } from '../../rejeu/Compared'
import { parseLife, writeLife } from '../../rejeu/life'
import { StepLine } from '../../rejeu/StepLine'
import { TimeLine } from '../../rejeu/TimeLine'
import { stepAt } from '../../rejeu/timeScale'
import { useRested } from '../../rejeu/useRested'
import { announce, Button, Icon, RefusalBanner, Screen, Status, Waiting } from '../../ui'
import { sayInstant } from '../../ui/time'
import { Changes } from '../Changes'
import type { Change } from '../changes'
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

type Entry = {
  sequence: number
  type: string
  at: string
  actor: string
  onBehalfOf: string | null
  statusBefore: string | null
  statusAfter: string | null
  correlationId: string | null
  changes: Change[]
}

/** The life of a fiche: each step, the state at any instant, the difference between any two, and the proof of it all. */
export function VieScreen() {
  const { id = '' } = useParams()
  const { t, i18n } = useTranslation(['vie', 'fiche', 'common'])
  const [url, setUrl] = useSearchParams()
  const client = useClient()
  const [result, refetch] = useQuery({ query: Query, variables: { id }, requestPolicy: 'cache-and-network' })
  const fiche = result.data?.fiche
  const { cut } = useFicheChanges(id, fiche?.version, (step) => {
    refetch({ requestPolicy: 'network-only' })
    announce(t('newStep', { what: sayType(t as (key: string) => string, step.type) }))
  })
  const [older, setOlder] = useState<{ entries: Entry[]; cursor: string | null | undefined }>({ entries: [], cursor: undefined })
  const [loaded, setLoaded] = useState(() => Date.now())
  const seen = fiche?.version
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the line ends where it was last read
    setLoaded(Date.now())
  }, [seen])
  const page = fiche?.history
  const steps: Entry[] = useMemo(() => [...(page?.nodes ?? []), ...older.entries], [page, older])
  const more = older.cursor === undefined ? (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null) : older.cursor
  async function load(after = more) {
    const { data } = await client.query(More, { id, after }).toPromise()
    const next = data?.fiche?.history
    if (!next) return null
    const cursor = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null
    flushSync(() => setOlder((it) => ({ entries: [...it.entries, ...next.nodes], cursor })))
    return cursor
  }
  /** A paper has all of a life, not what was looked at so far. */
  async function print() {
    for (let after = more; after; after = await load(after));
    window.print()
  }

  const asked = parseLife(url)
  const now = Math.max(loaded, Date.parse(steps.at(-1)?.at ?? '') || 0)
  const at = asked.at ?? now
  const move = (to: number) => setUrl(writeLife({ ...asked, at: to >= now ? null : to }), { replace: true, preventScrollReset: true })
  const here = stepAt(steps, at)
  const line = useMemo(() => steps.map((it) => ({ key: it.sequence, at: it.at, status: it.statusAfter })), [steps])
  const difference: AskDifference = useCallback(
    async (from, to) => {
      const { data, error } = await client.query(Difference, { id, from, to }).toPromise()
      return { changes: data?.ficheDiff, error }
    },
    [client, id],
  )
  const compare = (from: number | null) => setUrl(writeLife({ ...asked, from }), { replace: true, preventScrollReset: true })

  return (
    <Screen
      title={t('title', { id })}
      above={<Link to="/fiches">{t('fiche:searchTitle')}</Link>}
      lead={cut ? t('common:cut') : t('lead')}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        fiche && (
          <Button icon="print" onPress={() => void print()}>
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
          <section className="card" aria-labelledby="line">
            <div className="card-head">
              <h2 id="line">
                {here ? sayInstant(at, i18n.language, true) : t('beforeIt')}
                {asked.at === null && <span className="muted"> ({t('now')})</span>}
              </h2>
              <span className="row">
                {here?.statusAfter && <Status of={`FicheStatus.${here.statusAfter}`} />}
                {asked.at !== null && (
                  <Button look="quiet" small onPress={() => move(now)}>
                    {t('backToNow')}
                  </Button>
                )}
              </span>
            </div>
            <TimeLine steps={line} statuses="FicheStatus" now={now} at={at} from={asked.from ?? undefined} onMove={move} />
          </section>
          <div className="vie">
            <section className="card vie-steps" aria-labelledby="steps">
              <h2 id="steps">{t('steps', { count: page?.totalCount ?? steps.length })}</h2>
              <ol className="life">
                {steps.map((it) => (
                  <StepLine
                    key={it.sequence}
                    step={{ ...it, what: sayType(t as (key: string) => string, it.type), before: it.statusBefore, after: it.statusAfter }}
                    statuses="FicheStatus"
                    changes={it.changes.length > 0 ? <Changes of={it.changes} /> : null}
                    current={here?.sequence === it.sequence}
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
                  show={(changes, before, after) => <Changes of={changes} before={before} after={after} />}
                  onClose={() => compare(null)}
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
