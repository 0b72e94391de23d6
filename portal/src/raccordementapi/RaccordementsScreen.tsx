import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { Closed, useLabel, useLabels, useMe } from '../connexion'
import { ListExport } from '../exporter'
import { graphql, readRefusal, unmask, useQuery, type FragmentType } from '../graphql'
import type { Confiance, RaccordementApiMode, RaccordementApiStatus } from '../graphql/generated/graphql'
import { Button, ButtonLink, Choices, DataTable, Empty, Field, Icon, Instant, ConnectionPager, RefusalBanner, Screen, SelectField, Status, type Column } from '../ui'
import { DateField } from '../ui/DateField'
import { CompteTechnique } from './CompteTechnique'
import { filterOf, parseList, writeList, type ListSearch, type Which } from './search'

const Row = graphql(`
  fragment RaccordementRow_raccordement on RaccordementApi {
    id
    version
    mode
    statut
    environnement
    nomApplicationPiste
    certificat
    typeUtilisation
    nomEditeurOuOperateur
    modifieLe
    structure { siret nom version }
    avertissements { code message }
  }
`)
const Query = graphql(`
  query RaccordementsScreen($filter: RaccordementApiFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    raccordementsApi(filter: $filter, orderBy: MODIFIE_LE_DESC, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      facettes { statut nombre }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id ...RaccordementRow_raccordement }
    }
  }
`)
const Export = graphql(`
  mutation RaccordementsExport($filter: RaccordementApiFilter!, $format: ExportFormat!) {
    exportRaccordementsApi(filter: $filter, orderBy: MODIFIE_LE_DESC, format: $format) { id ...ExportTicket_export }
  }
`)
const PAGE = 20
const ALL = '-'
type Shown = { id: string } & FragmentType<typeof Row>

/** "Gérer raccordement API": all connections, by certificate above and through PISTE below, each list with its own filters (S-42). */
export function RaccordementsScreen() {
  const { t } = useTranslation('raccordementapi')
  const me = useMe()
  const siret = me.acting?.structure.siret
  if (!me.isOperator && !me.opens('API_GERER_RACCORDEMENTS', 'API_DECLARER_PISTE')) {
    return (
      <Screen title={t('title')}>
        <Closed needs={['RACCORDEMENT_MODIFICATION']} />
      </Screen>
    )
  }
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {me.has('AIFE_ADMIN') && (
            <ButtonLink to="/raccordements-api/certificat" icon="certificate">
              {t('loadTitle')}
            </ButtonLink>
          )}
          {me.opens('API_DECLARER_PISTE') && (
            <ButtonLink to="/raccordements-api/nouveau" look="primary" icon="add">
              {t('declareTitle')}
            </ButtonLink>
          )}
        </>
      }
    >
      <div className="stack stack-5">
        {siret && <CompteTechnique key={siret} siret={siret} />}
        <List mode="CERTIFICAT" which="c" structure={siret} />
        <List mode="PISTE" which="p" structure={siret} />
      </div>
    </Screen>
  )
}

function List(p: { mode: RaccordementApiMode; which: Which; structure?: string }) {
  const { t } = useTranslation(['raccordementapi', 'common'])
  const say = useLabel()
  const { options } = useLabels()
  const me = useMe()
  const [url, setUrl] = useSearchParams()
  const search = parseList(url, p.which)
  const change = (part: Partial<ListSearch>) => setUrl(writeList(url, p.which, { ...search, after: null, before: null, ...part }))
  const client = useClient()
  const filter = { ...filterOf(search), mode: p.mode, structure: p.structure }
  const [result, refetch] = useQuery({
    query: Query,
    variables: {
      filter,
      ...(search.before ? { last: PAGE, before: search.before } : { first: PAGE, after: search.after }),
    },
    requestPolicy: 'cache-and-network',
  })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const page = result.data?.raccordementsApi
  const piste = p.mode === 'PISTE'
  const title = t(piste ? 'pisteTitle' : 'certificatTitle')
  const narrowed = search.q !== '' || search.statut !== null || search.confiance !== null || search.expire !== null
  const read = (it: Shown) => unmask(Row, it)
  const columns: Column<Shown>[] = [
    {
      id: 'nom',
      title: t(piste ? 'application' : 'certificat'),
      cell: (row) => {
        const it = read(row)
        return (
          <>
            <Link to={`/raccordements-api/${it.id}`} className="exact">
              {it.nomApplicationPiste ?? it.certificat ?? it.id}
            </Link>
            {it.avertissements.map((one) => (
              <p key={one.code} className="small">
                <Icon name="warning" /> {one.message}
              </p>
            ))}
          </>
        )
      },
    },
    {
      id: 'structure',
      title: t('structure'),
      cell: (row) => (
        <>
          {read(row).structure.nom}
          <br />
          <code className="muted">{read(row).structure.siret}</code>
        </>
      ),
    },
    { id: 'statut', title: t('state'), cell: (row) => <Status of={`RaccordementApiStatus.${read(row).statut}`} /> },
    { id: 'environnement', title: t('platform'), cell: (row) => say('Environnement', read(row).environnement) },
    ...(piste
      ? [
          {
            id: 'usage',
            title: t('usage'),
            cell: (row: Shown) => {
              const it = read(row)
              return (
                <>
                  {it.typeUtilisation && say('TypeUtilisation', it.typeUtilisation)}
                  {it.nomEditeurOuOperateur && <span className="muted"> · {it.nomEditeurOuOperateur}</span>}
                </>
              )
            },
          },
        ]
      : []),
    { id: 'modifie', title: t('changed'), cell: (row) => <Instant at={read(row).modifieLe} /> },
  ]
  return (
    <section className="stack">
      <div className="row row-between">
        <h2>{title}</h2>
        <div className="row">
          <ListExport
            count={page?.totalCount ?? 0}
            start={async (format) => {
              const { data, error } = await client.mutation(Export, { filter, format }).toPromise()
              return { data: data?.exportRaccordementsApi, error }
            }}
          />
        </div>
      </div>
      <form
        className="search-row"
        role="search"
        aria-label={title}
        onSubmit={(e) => {
          e.preventDefault()
          change({ q: String(new FormData(e.currentTarget).get('q') ?? '').trim() })
        }}
      >
        <Field key={search.q} name="q" type="search" label={t('searchWords')} defaultValue={search.q} />
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
      </form>
      <Choices
        label={t('stateOf', { list: title })}
        options={(['ACTIF', 'INACTIF'] as const).map((it) => ({
          id: it,
          label: say('RaccordementApiStatus', it),
          count: page?.facettes.find((one) => one.statut === it)?.nombre ?? 0,
        }))}
        chosen={search.statut ? [search.statut] : []}
        onChange={(it) => change({ statut: (it.find((one) => one !== search.statut) as RaccordementApiStatus | undefined) ?? null })}
      />
      {!piste && (
        <div className="search-row">
          <SelectField
            name="confiance"
            label={t('certificatTrust')}
            value={search.confiance ?? ALL}
            onChange={(it) => change({ confiance: it === ALL ? null : (it as Confiance) })}
            options={[{ id: ALL, label: t('anyTrust') }, ...options('Confiance').map(({ id, label }) => ({ id, label }))]}
          />
          <DateField name="expire" label={t('expireBefore')} value={search.expire} onChange={(expire) => change({ expire })} />
        </div>
      )}
      <RefusalBanner refusal={result.error && readRefusal(result.error)} retry={again} quiet />
      {page && (
        <>
          <DataTable
            caption={title}
            columns={columns}
            rows={page.nodes}
            keyOf={(it) => it.id}
            dim={result.stale}
            empty={
              <Empty icon={narrowed ? 'search' : 'cloud'} title={t(narrowed ? 'nothingFound' : piste ? 'noPiste' : 'noCertificat')}>
                {narrowed ? (
                  <Button onPress={() => change({ q: '', statut: null, confiance: null, expire: null })}>{t('forgetCriteria')}</Button>
                ) : (
                  <p>{t(piste ? 'noPisteHelp' : 'noCertificatHelp')}</p>
                )}
                {!narrowed && piste && me.opens('API_DECLARER_PISTE') && (
                  <ButtonLink to="/raccordements-api/nouveau" icon="add">
                    {t('declareTitle')}
                  </ButtonLink>
                )}
              </Empty>
            }
          />
          <ConnectionPager page={page} onPrevious={(before) => change({ before })} onNext={(after) => change({ after })} />
        </>
      )}
    </section>
  )
}
