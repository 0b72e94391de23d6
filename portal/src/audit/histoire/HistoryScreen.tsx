import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { ForRoles, OPERATORS } from '../../connexion'
import { ExportPanel } from '../../exporter'
import { graphql, useQuery } from '../../graphql'
import { Button, Empty, Icon, Pager, Screen } from '../../ui'
import { AuditTabs } from '../AuditTabs'
import { EntryList } from './EntryList'
import { HistoryFilter } from './HistoryFilter'
import { filterOf, mayGrow, orderOf, PAGE, parseSearch, writeSearch, type Search } from './search'
import { useNewEntries } from './useNewEntries'

const Query = graphql(`
  query HistoryScreen($filter: HistoryFilter, $order: HistoryOrder!, $first: Int!, $after: String) {
    history(filter: $filter, orderBy: $order, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { position ...EntryList_entry }
    }
  }
`)
const Export = graphql(`
  mutation HistoryScreenExport($filter: HistoryFilter, $order: HistoryOrder!, $format: ExportFormat!) {
    exportHistory(filter: $filter, orderBy: $order, format: $format) { id ...ExportTicket_export }
  }
`)

export function HistoryScreen() {
  const { t } = useTranslation('audit')
  return (
    <ForRoles roles={OPERATORS} title={t('historyTitle')}>
      <History />
    </ForRoles>
  )
}

/** The history of everything: what is looked for stands in the URL; what comes is told and moves no row. */
function History() {
  const { t } = useTranslation(['audit', 'common'])
  const client = useClient()
  const [url, setUrl] = useSearchParams()
  const location = useLocation()
  const search = useMemo(() => parseSearch(url), [url])
  const filter = useMemo(() => filterOf(search), [search])
  const order = orderOf(search)
  const [result, refetch] = useQuery({
    query: Query,
    variables: { filter, order, first: PAGE, after: search.after },
    requestPolicy: 'cache-and-network',
  })
  const page = result.data?.history
  // Pages lead forwards only: those that were passed are kept beside the URL, for the way back.
  const passed = ((location.state as { passed?: (string | null)[] } | null)?.passed ?? []) as (string | null)[]
  const go = (after: string | null, through: (string | null)[]) => setUrl(writeSearch({ ...search, after }), { state: { passed: through } })
  const change = (part: Partial<Search>) => setUrl(writeSearch({ ...search, after: null, ...part }))
  const again = () => {
    if (search.after && !search.oldestFirst) go(null, [])
    else refetch({ requestPolicy: 'network-only' })
  }
  const newest = search.oldestFirst || search.after ? undefined : (page?.nodes[0]?.position ?? undefined)
  const { news, cut } = useNewEntries(filter, page?.totalCount, newest, !mayGrow(search), again)
  return (
    <Screen
      title={t('historyTitle')}
      lead={cut ? t('common:cut') : t('historyLead')}
      result={result}
      retry={() => refetch({ requestPolicy: 'network-only' })}
      actions={
        page && (
          <ExportPanel
            count={page.totalCount}
            ticket={search.export}
            onTicket={(it) => setUrl(writeSearch({ ...search, export: it }), { state: location.state as unknown })}
            start={async (format) => {
              const { data, error } = await client.mutation(Export, { filter, order, format }).toPromise()
              return { data: data?.exportHistory, error }
            }}
          />
        )
      }
    >
      <AuditTabs />
      <HistoryFilter search={search} onChange={change} onForget={() => setUrl(new URLSearchParams())} />
      <div role="status">
        {news > 0 && (
          <div className="news">
            <Icon name="bell" /> {t('news', { count: news })}
            <Button small onPress={again}>
              {t('showNews')}
            </Button>
          </div>
        )}
      </div>
      {page && page.nodes.length === 0 && (
        <div className="empty">
          <Empty title={t('nothingFound')}>
            <p>{t('nothingFoundHelp')}</p>
            <Button onPress={() => setUrl(new URLSearchParams())}>{t('forget')}</Button>
          </Empty>
        </div>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <EntryList entries={page.nodes} label={t('historyTitle')} />
          <Pager
            total={page.totalCount}
            shown={page.nodes.length}
            hasPrevious={search.after !== null}
            hasNext={page.pageInfo.hasNextPage}
            onPrevious={() => go(passed.at(-1) ?? null, passed.slice(0, -1))}
            onNext={() => go(page.pageInfo.endCursor, [...passed, search.after])}
          />
        </>
      )}
    </Screen>
  )
}
