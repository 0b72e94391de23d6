import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useClient, useMutation } from 'urql'
import { StructureSearch } from '../annuaire'
import { Closed, useLabel, useMe } from '../connexion'
import { ListExport } from '../exporter'
import { graphql, readRefusal, useQuery, type Refusal } from '../graphql'
import type { DelegationStatus, Environnement } from '../graphql/generated/graphql'
import { announce, Button, ButtonLink, Choices, DataTable, Empty, Field, Icon, ConnectionPager, RefusalBanner, Screen, SelectField } from '../ui'
import { ASKS } from './DelegationActs'
import { keyOf, useDelegationColumns } from './DelegationRow'
import { LotPart } from './lot/LotPart'
import { newId } from './lot/id'
import { request, type Outcome } from './lot/send'
import { parseTiers, writeTiers, type TiersSearch } from './search'
import { useDelegationsLive } from './useDelegationsLive'
import './delegation.css'

const Fiches = graphql(`
  query TiersFiches($structure: ID!) {
    fiches(filter: { structure: $structure, kind: RECEPTEUR }, orderBy: CREEE_LE_DESC, first: 100) {
      nodes { id ficheId version statut environnement tiersDeDematerialisation }
    }
  }
`)
const Declare = graphql(`
  mutation TiersDeclare($id: ID!, $v: Int!) {
    declareTiersDeDematerialisation(id: $id, expectedVersion: $v) { id version tiersDeDematerialisation }
  }
`)
const Delegations = graphql(`
  query TiersDelegations($filter: DelegationFilter!, $first: Int, $after: String, $last: Int, $before: String) {
    delegations(filter: $filter, orderBy: DEMANDEE_LE_DESC, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      facettes { statut nombre }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id ...DelegationRow_delegation }
    }
  }
`)
const Export = graphql(`
  mutation TiersExport($filter: DelegationFilter!, $format: ExportFormat!) {
    exportDelegations(filter: $filter, orderBy: DEMANDEE_LE_DESC, format: $format) { id ...ExportTicket_export }
  }
`)
const PAGE = 20

/** "Gestion du tiers de dématérialisation": from a receiver fiche, public structures are asked for their delegation. */
export function TiersScreen() {
  const { t } = useTranslation('delegation')
  const me = useMe()
  return me.opens('EDI_CREER_FICHE_RECEPTEUR') && me.acting ? (
    <Tiers key={me.acting.structure.siret} siret={me.acting.structure.siret} />
  ) : (
    <Screen title={t('tiersTitle')}>
      <Closed needs={ASKS} />
    </Screen>
  )
}

function Tiers({ siret }: { siret: string }) {
  const { t } = useTranslation(['delegation', 'common'])
  const say = useLabel()
  const me = useMe()
  const [url, setUrl] = useSearchParams()
  const search = parseTiers(url)
  const change = (part: Partial<TiersSearch>) => setUrl(writeTiers({ ...search, after: null, before: null, ...part }))
  const [result, refetch] = useQuery({ query: Fiches, variables: { structure: siret }, requestPolicy: 'cache-and-network' })
  const [running, setRunning] = useState(false)
  const fiches = result.data?.fiches.nodes
  const fiche = fiches?.find((it) => it.ficheId === search.fiche) ?? fiches?.find((it) => it.tiersDeDematerialisation && it.statut !== 'DESACTIVEE') ?? fiches?.[0]
  return (
    <Screen title={t('tiersTitle')} lead={t('tiersLead')} result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {fiches?.length === 0 && (
        <div className="empty">
          <Empty icon="add" title={t('noReceiverFiche')}>
            <p>{t('noReceiverFicheHelp')}</p>
            <ButtonLink look="primary" icon="add" to="/fiches/nouvelle">
              {t('createReceiverFiche')}
            </ButtonLink>
          </Empty>
        </div>
      )}
      {fiches && fiche && (
        <div className="stack stack-5">
          <div className="row row-between">
            <SelectField
              name="fiche"
              label={t('fromFiche')}
              value={fiche.ficheId}
              isDisabled={running}
              onChange={(it) => change({ fiche: it })}
              options={fiches.map((it) => ({
                id: it.ficheId,
                label: `${it.ficheId} · ${say('Environnement', it.environnement)} · ${say('FicheStatus', it.statut)}`,
              }))}
            />
            <Link to={`/fiches/${fiche.ficheId}`}>{t('seeFiche')}</Link>
          </div>
          {fiche.statut === 'DESACTIVEE' ? (
            <p className="banner banner-warning">
              <Icon name="warning" size={20} /> {t('ficheClosed')}
            </p>
          ) : fiche.tiersDeDematerialisation ? (
            <>
              {fiche.statut !== 'ACTIVEE' && fiche.statut !== 'ENVOYEE_MAJ' && (
                <p className="banner banner-info">
                  <Icon name="info" size={20} /> {t('ficheNotOpen')}
                </p>
              )}
              <AskOne key={`one ${fiche.ficheId}`} ficheId={fiche.ficheId} />
              <section className="card">
                <h2>{t('lot.title')}</h2>
                <LotPart key={`lot ${fiche.ficheId}`} ficheId={fiche.ficheId} login={me.login} onRunning={setRunning} />
              </section>
            </>
          ) : (
            <DeclareTiers fiche={fiche} />
          )}
          <List siret={siret} search={search} ficheId={fiche.ficheId} environnement={fiche.environnement} change={change} running={running} />
        </div>
      )}
    </Screen>
  )
}

/** "Je suis un tiers de dématérialisation", said once on a fiche. */
function DeclareTiers({ fiche }: { fiche: { id: string; ficheId: string; version: number } }) {
  const { t } = useTranslation('delegation')
  const [{ fetching }, declare] = useMutation(Declare)
  const [refusal, setRefusal] = useState<Refusal>()
  async function run() {
    const { error } = await declare({ id: fiche.ficheId, v: fiche.version })
    if (error) setRefusal(readRefusal(error))
    else announce(t('declared'))
  }
  return (
    <section className="card stack">
      <h2>{t('declareTitle')}</h2>
      <RefusalBanner refusal={refusal} />
      <p>{t('declareWhat')}</p>
      <div>
        <Button look="primary" icon="check" isPending={fetching} onPress={() => void run()}>
          {t('declare')}
        </Button>
      </div>
    </section>
  )
}

/** Finds a structure and asks it; each shows what came of it. */
function AskOne({ ficheId }: { ficheId: string }) {
  const { t } = useTranslation(['delegation', 'common'])
  const client = useClient()
  const [answers, setAnswers] = useState<ReadonlyMap<string, Outcome | 'pending'>>(new Map())
  const ids = useRef(new Map<string, string>())
  const put = (siret: string, it: Outcome | 'pending') => setAnswers((all) => new Map(all).set(siret, it))
  async function ask(siret: string, nom: string) {
    if (answers.get(siret) === 'pending') return
    // Sent again after silence it is the same request.
    const id = ids.current.get(siret) ?? `une-${newId()}`
    ids.current.set(siret, id)
    put(siret, 'pending')
    const outcome = await request(client, { id, ficheId, siret })
    if (outcome.is === 'refused') ids.current.delete(siret)
    put(siret, outcome)
    if (outcome.is === 'asked') announce(t('asked', { nom }))
  }
  return (
    <section className="card">
      <h2>{t('askOneTitle')}</h2>
      <StructureSearch name="structure" type="PUBLIQUE">
        {({ siret, nom }) => {
          const it = answers.get(siret)
          if (it !== undefined && it !== 'pending' && it.is === 'asked') {
            return (
              <span className="row">
                <Icon name="check" /> {t('askedDone')}
                <Link to={`/delegations/${it.delegation}`}>{t('seeDelegation')}</Link>
              </span>
            )
          }
          return (
            <span className="row">
              {it !== undefined && it !== 'pending' && it.is !== 'stopped' && (
                <span role="alert">
                  {it.message || t('common:unreachable')} <code className="muted">{it.code}</code>
                  {it.is === 'refused' && it.delegation && (
                    <>
                      {' '}
                      <Link to={`/delegations/${it.delegation}`}>{t('seeDelegation')}</Link>
                    </>
                  )}
                </span>
              )}
              <Button small icon="send" isPending={it === 'pending'} onPress={() => void ask(siret, nom)} aria-label={t('askOf', { nom })}>
                {t('ask')}
              </Button>
            </span>
          )
        }}
      </StructureSearch>
    </section>
  )
}

/** The delegations asked for from this fiche. */
function List(p: {
  siret: string
  ficheId: string
  environnement: Environnement
  search: TiersSearch
  change: (part: Partial<TiersSearch>) => void
  running: boolean
}) {
  const { t } = useTranslation(['delegation', 'common'])
  const say = useLabel()
  const { search, change } = p
  const client = useClient()
  const filter = {
    tiers: p.siret,
    ficheId: p.ficheId,
    statuts: search.statuts.length > 0 ? search.statuts : null,
    recherche: search.q || null,
  }
  const [result, refetch] = useQuery({
    query: Delegations,
    variables: {
      filter,
      ...(search.before ? { last: PAGE, before: search.before } : { first: PAGE, after: search.after }),
    },
    requestPolicy: 'cache-and-network',
    // Each request of a batch changes this list: it is read again when the batch rests.
    pause: p.running,
  })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const { cut } = useDelegationsLive(p.siret, () => void (p.running || again()))
  const columns = useDelegationColumns('thirdParty')
  const page = result.data?.delegations
  const narrowed = search.q !== '' || search.statuts.length > 0
  return (
    <section className="stack">
      <div className="row row-between">
        <h2>{t('yourDelegations')}</h2>
        <div className="row">
          <ListExport
            count={page?.totalCount ?? 0}
            start={async (format) => {
              const { data, error } = await client.mutation(Export, { filter, format }).toPromise()
              return { data: data?.exportDelegations, error }
            }}
          />
          <Button icon="undo" onPress={again} isDisabled={p.running}>
            {t('refresh')}
          </Button>
        </div>
      </div>
      {p.running && <p className="small muted">{t('listAfterLot')}</p>}
      {cut && <p className="small muted">{t('common:cut')}</p>}
      <form
        className="search-row"
        role="search"
        aria-label={t('searchDelegations')}
        onSubmit={(e) => {
          e.preventDefault()
          change({ q: String(new FormData(e.currentTarget).get('q') ?? '').trim() })
        }}
      >
        <Field key={search.q} name="q" type="search" label={t('searchDelegations')} defaultValue={search.q} />
        <Button type="submit" icon="search">
          {t('search')}
        </Button>
      </form>
      <Choices
        label={t('status')}
        options={(page?.facettes ?? []).map((it) => ({ id: it.statut, label: say('DelegationStatus', it.statut), count: it.nombre }))}
        chosen={search.statuts}
        onChange={(it) => change({ statuts: it as DelegationStatus[] })}
      />
      <RefusalBanner refusal={result.error && readRefusal(result.error)} retry={again} quiet />
      {page && (
        <>
          <DataTable
            caption={t('yourDelegations')}
            columns={columns}
            rows={page.nodes}
            keyOf={keyOf}
            dim={result.stale}
            empty={
              <Empty icon={narrowed ? 'search' : 'send'} title={t(narrowed ? 'noDelegationFound' : 'noDelegationYet')}>
                {narrowed ? (
                  <Button onPress={() => change({ q: '', statuts: [] })}>{t('forgetCriteria')}</Button>
                ) : (
                  <p>{t('noDelegationYetHelp')}</p>
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
