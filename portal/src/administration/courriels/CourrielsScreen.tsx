import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearchParams } from 'react-router'
import { pathOfThing, preferencesOf } from '../../audit'
import { ForRoles, OPERATORS } from '../../connexion'
import { graphql, useQuery } from '../../graphql'
import { Button, DataTable, Empty, Instant, Pager, Screen, SelectField } from '../../ui'
import { AdministrationTabs } from '../AdministrationTabs'

const Query = graphql(`
  query CourrielsScreen($types: [String!]!, $first: Int!, $after: String) {
    history(filter: { types: $types }, orderBy: POSITION_DESC, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { position type at payload }
    }
  }
`)
const PAGE = 25
const SENT = 'EnvoiRecorded'
const UNDELIVERABLE = 'EnvoiAbandoned'
const ALL = '-'

export function CourrielsScreen() {
  const { t } = useTranslation('administration')
  return (
    <ForRoles roles={OPERATORS} title={t('mailTitle')}>
      <Courriels />
    </ForRoles>
  )
}

/** Who was written to about their notices, and whose mail could not be delivered, as the history has it. */
function Courriels() {
  const { t } = useTranslation(['administration', 'common'])
  const [url, setUrl] = useSearchParams()
  const location = useLocation()
  const only = [SENT, UNDELIVERABLE].find((it) => it === url.get('seulement'))
  const after = url.get('apres')
  const [result, refetch] = useQuery({
    query: Query,
    variables: { types: only ? [only] : [SENT, UNDELIVERABLE], first: PAGE, after },
    requestPolicy: 'cache-and-network',
  })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const page = result.data?.history
  const passed = ((location.state as { passed?: (string | null)[] } | null)?.passed ?? []) as (string | null)[]
  const go = (to: string | null, through: (string | null)[]) =>
    setUrl({ ...(only && { seulement: only }), ...(to && { apres: to }) }, { state: { passed: through } })
  return (
    <Screen
      title={t('mailTitle')}
      lead={t('mailLead')}
      result={result}
      retry={again}
      actions={
        <Button icon="undo" onPress={again}>
          {t('mailRefresh')}
        </Button>
      }
    >
      <AdministrationTabs />
      <div className="stack">
        <SelectField
          name="seulement"
          label={t('mailOutcome')}
          value={only ?? ALL}
          onChange={(it) => setUrl(it === ALL ? {} : { seulement: it })}
          options={[
            { id: ALL, label: t('common:all') },
            { id: SENT, label: t('mailSentAny') },
            { id: UNDELIVERABLE, label: t('mailUndeliverable') },
          ]}
        />
        {page && (
          <DataTable
            caption={t('mailTitle')}
            columns={[
              { id: 'who', title: t('mailTo'), cell: (it) => <Link to={pathOfThing('PreferencesAvis', preferencesOf(said(it.payload).utilisateur))}>{said(it.payload).utilisateur}</Link> },
              { id: 'at', title: t('mailAt'), cell: (it) => <Instant at={it.at} seconds /> },
              {
                id: 'outcome',
                title: t('mailOutcome'),
                cell: (it) =>
                  it.type === UNDELIVERABLE ? (
                    <>
                      <span className="status status-bad">{t('mailUndeliverable')}</span>
                      <p className="small">{t('mailUndeliverableWhat')}</p>
                    </>
                  ) : (
                    <span className="status status-good">{t('mailSent', { count: said(it.payload).nombre })}</span>
                  ),
              },
            ]}
            rows={[...page.nodes]}
            keyOf={(it) => it.position ?? it.at}
            dim={result.stale}
            empty={
              <Empty icon="bell" title={t('noMail')}>
                <p>{t('noMailHelp')}</p>
              </Empty>
            }
          />
        )}
        {page && page.nodes.length > 0 && (
          <Pager
            total={page.totalCount}
            shown={page.nodes.length}
            hasPrevious={after !== null}
            hasNext={page.pageInfo.hasNextPage}
            onPrevious={() => go(passed.at(-1) ?? null, passed.slice(0, -1))}
            onNext={() => go(page.pageInfo.endCursor, [...passed, after])}
          />
        )}
      </div>
    </Screen>
  )
}

/** What the event of a mail says. */
const said = (payload: unknown) => {
  const it = payload as { utilisateur?: string; nombre?: number } | null
  return { utilisateur: it?.utilisateur ?? '', nombre: it?.nombre ?? 0 }
}
