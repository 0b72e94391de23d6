import { useTranslation } from 'react-i18next'
import { useLabel } from '../connexion'
import { graphql, useQuery } from '../graphql'
import type { ExportsScreenQuery } from '../graphql/generated/graphql'
import { Button, DataTable, Empty, Instant, Screen } from '../ui'
import { isEnded, TicketLine, useProgress } from './ExportPanel'

const Query = graphql(`
  query ExportsScreen { exports { id objet format demandeLe instant expireLe etat ...ExportTicket_export } }
`)
type Row = ExportsScreenQuery['exports'][number]

/** What one has had written to files: where each stands, and its file while that is kept. */
export function ExportsScreen() {
  const { t } = useTranslation('exporter')
  const say = useLabel()
  const [result, refetch] = useQuery({ query: Query, requestPolicy: 'cache-and-network' })
  const again = () => refetch({ requestPolicy: 'network-only' })
  const rows = result.data?.exports
  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      result={result}
      retry={again}
      actions={
        <Button icon="undo" onPress={again}>
          {t('refresh')}
        </Button>
      }
    >
      {rows && (
        <DataTable
          caption={t('title')}
          columns={[
            { id: 'objet', title: t('of'), cell: (it) => say('ExportObjet', it.objet) },
            { id: 'format', title: t('format'), cell: (it) => it.format },
            { id: 'asked', title: t('asked'), cell: (it) => <Instant at={it.demandeLe} seconds /> },
            { id: 'asOf', title: t('asOf'), cell: (it) => it.instant && <Instant at={it.instant} seconds /> },
            { id: 'state', title: t('file'), cell: (it) => <State of={it} /> },
            { id: 'kept', title: t('kept'), cell: (it) => it.expireLe && <Instant at={it.expireLe} /> },
          ]}
          rows={rows}
          keyOf={(it) => it.id}
          empty={
            <Empty icon="download" title={t('none')}>
              <p>{t('noneHelp')}</p>
            </Empty>
          }
        />
      )}
    </Screen>
  )
}

function State({ of }: { of: Row }) {
  useProgress(of.id, isEnded(of.etat))
  return <TicketLine ticket={of} />
}
