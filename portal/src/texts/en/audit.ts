import type { Translation } from '..'
import type fr from '../fr/audit'

export default {
  title: 'Audit',
} satisfies Translation<typeof fr>
