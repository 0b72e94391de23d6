import type { Translation } from '..'
import type fr from '../fr/exporter'

export default {
  title: 'My exports',
  lead: 'The files that you asked for. Each is kept for a time, then removed; it has what you could read then.',
  refresh: 'Refresh',
  of: 'Rows of',
  format: 'Format',
  asked: 'Asked for',
  asOf: 'As of',
  file: 'File',
  kept: 'Kept until',
  none: 'No export.',
  noneHelp: 'Each list has its button “Export the results”; what you ask for there is found here.',
} satisfies Translation<typeof fr>
