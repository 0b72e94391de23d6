import { useState, type ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportPanel } from './ExportPanel'

/** Has a list written to a file, where its ticket has no place in the URL: whoever leaves finds it among their exports. */
export function ListExport(p: Pick<ComponentProps<typeof ExportPanel>, 'count' | 'start'>) {
  const { t } = useTranslation('common')
  const [ticket, setTicket] = useState<string | null>(null)
  return <ExportPanel {...p} label={t('exportList')} ticket={ticket} onTicket={setTicket} />
}
