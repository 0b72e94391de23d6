import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useClient } from 'urql'
import { Closed, useMe } from '../connexion'
import { ListExport } from '../exporter'
import { graphql, useQuery } from '../graphql'
import { Button, DataTable, Empty, Pager, Screen } from '../ui'
import { AcceptDialog } from './AcceptDialog'
import { ANSWERS } from './DelegationActs'
import { keyOf, useDelegationColumns } from './DelegationRow'
import { useDelegationsLive } from './useDelegationsLive'
import './delegation.css'

const Query = graphql(`
  query ReceveursScreen($structure: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    waiting: delegations(filter: { structure: $structure, statuts: [DEMANDEE] }, orderBy: DEMANDEE_LE_ASC, first: 50) {
      totalCount
      nodes { id demandeePar ...DelegationRow_delegation ...AcceptDialog_delegation }
    }
    current: delegations(filter: { structure: $structure, statuts: [VALIDEE, ACTIVEE, SUSPENDUE] }, first: 50) {
      totalCount
      nodes { id ...DelegationRow_delegation }
    }
    past: delegations(
      filter: { structure: $structure, statuts: [REFUSEE, ANNULEE, TERMINEE] }
      orderBy: MODIFIEE_LE_DESC
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes { id ...DelegationRow_delegation }
    }
  }
`)
const Export = graphql(`
  mutation ReceveursExport($structure: ID!, $format: ExportFormat!) {
    exportDelegations(filter: { structure: $structure }, orderBy: DEMANDEE_LE_DESC, format: $format) { id ...ExportTicket_export }
  }
`)
const PAGE = 20
/** What was offered at once is offered once: after "later" it waits in its list. */
const OFFERED = 'offered delegations'
const offered = () => (sessionStorage.getItem(OFFERED) ?? '').split(' ')

/** "Gérer les récepteurs de factures en EDI": who asks a public structure to receive its invoices, who does, and who did. */
export function ReceveursScreen() {
  const { t } = useTranslation('delegation')
  const me = useMe()
  return me.opens('EDI_GERER_RECEPTEURS') && me.acting ? (
    <Receveurs key={me.acting.structure.siret} structure={me.acting.structure} />
  ) : (
    <Screen title={t('receveursTitle')}>
      <Closed needs={ANSWERS} why={me.acting && me.acting.structure.type !== 'PUBLIQUE' ? t('onlyPublic', { structure: me.acting.structure.nom }) : undefined} />
    </Screen>
  )
}

function Receveurs({ structure }: { structure: { siret: string; nom: string } }) {
  const { t } = useTranslation(['delegation', 'common'])
  const me = useMe()
  const [url, setUrl] = useSearchParams()
  const after = url.get('after')
  const before = url.get('before')
  const [result, refetch] = useQuery({
    query: Query,
    variables: { structure: structure.siret, ...(before ? { last: PAGE, before } : { first: PAGE, after }) },
    requestPolicy: 'cache-and-network',
  })
  const client = useClient()
  const again = () => refetch({ requestPolicy: 'network-only' })
  const { cut } = useDelegationsLive(structure.siret, again)
  const columns = useDelegationColumns('entity')
  const [seen, setSeen] = useState(offered)
  const { waiting, current, past } = result.data ?? {}
  const answers = ANSWERS.every((it) => me.holds(it))
  const offer = answers ? waiting?.nodes.find((it) => it.demandeePar !== me.login && !seen.includes(it.id)) : undefined
  const page = (part: Record<string, string | null>) => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries(part)) if (value) next.set(name, value)
    setUrl(next)
  }
  return (
    <Screen
      title={t('receveursTitle')}
      lead={cut ? t('common:cut') : t('receveursLead', { structure: structure.nom })}
      result={result}
      retry={again}
      actions={
        <>
          <ListExport
            count={(waiting?.totalCount ?? 0) + (current?.totalCount ?? 0) + (past?.totalCount ?? 0)}
            start={async (format) => {
              const { data, error } = await client.mutation(Export, { structure: structure.siret, format }).toPromise()
              return { data: data?.exportDelegations, error }
            }}
          />
          <Button icon="undo" onPress={again}>
            {t('refresh')}
          </Button>
        </>
      }
    >
      {waiting && current && past && (
        <div className="stack stack-5">
          <section className="stack">
            <h2>{t('waitingTitle', { count: waiting.totalCount })}</h2>
            <DataTable
              caption={t('waitingCaption')}
              columns={columns.filter((it) => it.id !== 'since')}
              rows={waiting.nodes}
              keyOf={keyOf}
              empty={
                <Empty icon="check" title={t('nothingWaits')}>
                  <p>{t('nothingWaitsHelp')}</p>
                </Empty>
              }
            />
          </section>
          <section className="stack">
            <h2>{t('currentTitle')}</h2>
            <DataTable
              caption={t('currentTitle')}
              columns={columns}
              rows={current.nodes}
              keyOf={keyOf}
              empty={
                <Empty icon="swap" title={t('noReceiver')}>
                  <p>{t('noReceiverHelp')}</p>
                </Empty>
              }
            />
          </section>
          {past.totalCount > 0 && (
            <section className="stack">
              <h2>{t('pastTitle')}</h2>
              <DataTable caption={t('pastTitle')} columns={columns.filter((it) => it.id !== 'acts')} rows={past.nodes} keyOf={keyOf} dim={result.stale} empty={null} />
              <Pager
                total={past.totalCount}
                shown={past.nodes.length}
                hasPrevious={past.pageInfo.hasPreviousPage}
                hasNext={past.pageInfo.hasNextPage}
                onPrevious={() => page({ before: past.pageInfo.startCursor })}
                onNext={() => page({ after: past.pageInfo.endCursor })}
              />
            </section>
          )}
          {offer && (
            <AcceptDialog
              key={offer.id}
              delegation={offer}
              isOpen
              offered
              onClose={() => {
                const ids = [...seen, ...waiting.nodes.map((it) => it.id)]
                sessionStorage.setItem(OFFERED, ids.join(' '))
                setSeen(ids)
              }}
            />
          )}
        </div>
      )}
    </Screen>
  )
}
