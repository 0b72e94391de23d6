import type { Translation } from '..'
import type fr from '../fr/delegation'

export default {
  title: 'Invoice receivers',
} satisfies Translation<typeof fr>
