import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, type CombinedError } from 'urql'
import { useLabel } from '../connexion'
import { graphql, readRefusal, unmask, useCut, useQuery, type FragmentType, type Refusal } from '../graphql'
import type { ExportFormat } from '../graphql/generated/graphql'
import { announce, Button, Dialog, Icon, Progress, RadioField, RefusalBanner } from '../ui'

export const ExportTicket = graphql(`
  fragment ExportTicket_export on Export { id etat progression lignes url format code expireLe }
`)
const Ticket = graphql(`query ExportPanel($id: ID!) { export(id: $id) { id ...ExportTicket_export } }`)
const Follow = graphql(`
  subscription ExportPanelProgress($id: ID!) { exportProgress(id: $id) { id ...ExportTicket_export } }
`)

type Started = { data?: { id: string }; error?: CombinedError }

/**
 * Has a list written to a file. Its ticket is in the URL: one may leave, come back, and find it.
 *
 * @param ticket of the export under way, if any
 * @param start asks for the export
 */
export function ExportPanel(p: {
  count: number
  ticket: string | null
  onTicket: (id: string | null) => void
  start: (format: ExportFormat) => Promise<Started>
  /** What the button says that opens it, where more than one list can be exported. */
  label?: string
}) {
  const { t } = useTranslation('common')
  const [asking, ask] = useState(false)
  const [format, setFormat] = useState<ExportFormat>('XLSX')
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  async function start() {
    setPending(true)
    const { data, error } = await p.start(format)
    setPending(false)
    if (data) {
      ask(false)
      p.onTicket(data.id)
    } else if (error) setRefusal(readRefusal(error))
  }
  return (
    <>
      <Button icon="download" onPress={() => ask(true)} isDisabled={p.count === 0}>
        {p.label ?? t('export')}
      </Button>
      <Dialog
        title={t('exportTitle', { count: p.count })}
        isOpen={asking}
        onClose={() => ask(false)}
        actions={
          <>
            <Button onPress={() => ask(false)}>{t('cancel')}</Button>
            <Button look="primary" isPending={pending} onPress={() => void start()}>
              {t('export')}
            </Button>
          </>
        }
      >
        <RefusalBanner refusal={refusal} />
        <RadioField
          name="format"
          label={t('exportFormat')}
          value={format}
          onChange={(it) => setFormat(it as ExportFormat)}
          options={[
            { id: 'XLSX', label: 'XLSX', help: t('exportXlsx') },
            { id: 'CSV', label: 'CSV', help: t('exportCsv') },
            { id: 'JSON', label: 'JSON', help: t('exportJson') },
          ]}
        />
      </Dialog>
      {p.ticket && <Progressing key={p.ticket} id={p.ticket} onClose={() => p.onTicket(null)} />}
    </>
  )
}

/**
 * Has an export redrawn as it goes on. The stream begins with how it stands and ends with it: begun before what is shown was answered, it
 * would be over by then, and an older answer the last word.
 *
 * @param quiet whether what is shown is still being asked for, or has ended
 */
export function useProgress(id: string, quiet: boolean) {
  const client = useClient()
  const { wake, listen } = useCut()
  useEffect(() => {
    if (quiet) return
    return listen(client.subscription(Follow, { id }), () => undefined)
  }, [client, id, wake, quiet, listen])
}

export const isEnded = (state: string) => !['EN_ATTENTE', 'EN_COURS'].includes(state)

function Progressing({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('common')
  const [result, refetch] = useQuery({ query: Ticket, variables: { id } })
  const ended = useEnded(result.data?.export ?? null)
  useProgress(id, ended || result.fetching)
  const again = () => refetch({ requestPolicy: 'network-only' })
  return (
    <div className="export card" role="group" aria-label={t('export')}>
      {result.error && <RefusalBanner refusal={readRefusal(result.error)} retry={again} quiet />}
      {result.data && (result.data.export ? <TicketLine ticket={result.data.export} /> : <p>{t('exportGone')}</p>)}
      <Button look="quiet" small icon="close" aria-label={t('close')} onPress={onClose} />
    </div>
  )
}

function useEnded(masked: FragmentType<typeof ExportTicket> | null) {
  const it = unmask(ExportTicket, masked)
  return it !== null && isEnded(it.etat)
}

export function TicketLine({ ticket }: { ticket: FragmentType<typeof ExportTicket> }) {
  const { t } = useTranslation('common')
  const say = useLabel()
  const it = unmask(ExportTicket, ticket)
  const done = it.etat === 'TERMINE'
  useEffect(() => {
    if (done) announce(t('exportReady', { count: it.lignes }))
  }, [done, it.lignes, t])
  if (done && it.url) {
    return (
      <p className="row">
        <Icon name="check" /> {t('exportReady', { count: it.lignes })}
        <a className="button button-primary button-small" href={new URL(it.url, location.origin).pathname} download>
          <Icon name="download" />
          {t('exportDownload', { format: it.format })}
        </a>
      </p>
    )
  }
  if (it.etat === 'EN_ATTENTE' || it.etat === 'EN_COURS') {
    return <Progress label={t('exportUnderWay')} value={it.progression} text={t('exportRows', { count: it.lignes })} />
  }
  return (
    <p>
      {t('exportEnded', { state: say('ExportEtat', it.etat) })} {it.code && <code>{it.code}</code>}
    </p>
  )
}
