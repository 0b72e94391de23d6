import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { useMe } from '../../connexion'
import { ExportPanel } from '../../exporter'
import { graphql, useLive, useQuery } from '../../graphql'
import { Button, ButtonLink, CheckboxField, DataTable, Dialog, Empty, Icon, ConnectionPager, Screen, type Column } from '../../ui'
import { sayNumber } from '../../ui/time'
import { FichesFilter } from './FichesFilter'
import { useFicheColumns } from './FicheRow'
import { SavedSearches } from './SavedSearches'
import { columnIds, conditions, filterOf, PAGE, parseSearch, usualColumns, writeSearch, type ColumnId, type Search } from './search'
import '../fiche.css'

const Query = graphql(`
  query FichesScreen($filter: FicheFilter, $order: FicheOrder!, $first: Int, $after: String, $last: Int, $before: String) {
    fiches(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      facettes { statut nombre }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id ...FicheRow_fiche }
    }
  }
`)
const Changed = graphql(`
  subscription FichesScreenChanged($after: String) { ficheStatusChanged(after: $after) { position ficheId fiche { id ...FicheRow_fiche } } }
`)
const Export = graphql(`
  mutation FichesScreenExport($filter: FicheFilter, $order: FicheOrder!, $format: ExportFormat!) {
    exportFiches(filter: $filter, orderBy: $order, format: $format) { id ...ExportTicket_export }
  }
`)

/** "Rechercher Fiche EDI": everything that is looked for stands in the URL, which may be kept, sent and gone back to. */
export function FichesScreen() {
  const { t, i18n } = useTranslation(['fiche', 'common'])
  const me = useMe()
  const client = useClient()
  const [url, setUrl] = useSearchParams()
  const search = useMemo(() => parseSearch(url), [url])
  const filter = useMemo(() => {
    const asked = filterOf(search)
    // Who belongs to several structures has chosen one.
    return me.rattachements.length > 1 && !asked.structure ? { ...asked, structure: me.acting?.structure.siret } : asked
  }, [search, me.rattachements.length, me.acting])
  const [result, refetch] = useQuery({
    query: Query,
    variables: {
      filter,
      order: search.order,
      ...(search.before ? { last: PAGE, before: search.before } : { first: PAGE, after: search.after }),
    },
    requestPolicy: 'cache-and-network',
  })
  const [news, setNews] = useState<ReadonlySet<string>>(new Set())
  const again = () => {
    setNews(new Set())
    refetch({ requestPolicy: 'network-only' })
  }
  const { cut } = useLive(Changed, {}, (it) => setNews((seen) => new Set([...seen, it.ficheStatusChanged.ficheId])), again, { position: (it) => it.ficheStatusChanged.position })
  const change = (part: Partial<Search>, keepsPage = false) => {
    setNews(new Set())
    setUrl(writeSearch({ ...search, ...(keepsPage ? {} : { after: null, before: null }), ...part }))
  }
  const columns = useFicheColumns(search.columns) as Column<NonNullable<typeof page>['nodes'][number]>[]
  const page = result.data?.fiches
  const narrowed = search.q !== '' || search.statuts.length > 0 || conditions(search) > 0
  return (
    <Screen
      title={t('searchTitle')}
      lead={cut ? t('common:cut') : undefined}
      result={result}
      retry={again}
      actions={
        <>
          <Columns chosen={search.columns} onChange={(it) => change({ columns: it }, true)} />
          {page && (
            <ExportPanel
              count={page.totalCount}
              ticket={search.export}
              onTicket={(it) => change({ export: it }, true)}
              start={async (format) => {
                const { data, error } = await client.mutation(Export, { filter, order: search.order, format }).toPromise()
                return { data: data?.exportFiches, error }
              }}
            />
          )}
          {me.opens('EDI_CREER_FICHE_EMETTEUR', 'EDI_CREER_FICHE_RECEPTEUR') && (
            <ButtonLink to="/fiches/nouvelle" look="primary" icon="add">
              {t('create')}
            </ButtonLink>
          )}
        </>
      }
    >
      <FichesFilter search={search} facets={page?.facettes ?? []} onChange={change} />
      <SavedSearches url={url.toString()} narrowed={narrowed} onForget={() => setUrl(new URLSearchParams())} />
      {news.size > 0 && (
        <div className="news" role="status">
          <Icon name="bell" /> {t('news', { count: news.size })}
          <Button small onPress={again}>
            {t('showNews')}
          </Button>
        </div>
      )}
      {page && (
        <>
          <DataTable
            caption={t('searchTitle')}
            columns={columns}
            rows={page.nodes}
            keyOf={(it) => it.id}
            order={search.order}
            onOrder={(order) => change({ order: order as Search['order'] })}
            dim={result.stale}
            empty={
              narrowed ? (
                <Empty title={t('nothingFound')}>
                  <p>{t('nothingFoundHelp')}</p>
                  <Button onPress={() => setUrl(new URLSearchParams())}>{t('forgetCriteria')}</Button>
                </Empty>
              ) : (
                <Empty icon="add" title={t('noFiche')}>
                  <p>{t('noFicheHelp')}</p>
                </Empty>
              )
            }
          />
          <ConnectionPager page={page} onPrevious={(before) => change({ before, after: null }, true)} onNext={(after) => change({ after, before: null }, true)} />
          <p className="visually-hidden" role="status">
            {t('common:shownOf', { shown: sayNumber(page.nodes.length, i18n.language), count: page.totalCount, total: sayNumber(page.totalCount, i18n.language) })}
          </p>
        </>
      )}
    </Screen>
  )
}

function Columns(p: { chosen: ColumnId[]; onChange: (columns: ColumnId[]) => void }) {
  const { t } = useTranslation(['fiche', 'common'])
  const [open, setOpen] = useState(false)
  const toggle = (id: ColumnId, on: boolean) => p.onChange(columnIds.filter((it) => (it === id ? on : p.chosen.includes(it))))
  return (
    <>
      <Button icon="columns" onPress={() => setOpen(true)}>
        {t('columns')}
      </Button>
      <Dialog
        title={t('columns')}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => p.onChange(usualColumns)}>{t('usualColumns')}</Button>
            <Button look="primary" onPress={() => setOpen(false)}>
              {t('common:close')}
            </Button>
          </>
        }
      >
        {columnIds.map((id) => (
          <CheckboxField key={id} isSelected={p.chosen.includes(id)} isDisabled={id === 'id'} onChange={(on) => toggle(id, on)}>
            {t(`column.${id}`)}
          </CheckboxField>
        ))}
      </Dialog>
    </>
  )
}
