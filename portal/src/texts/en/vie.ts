import type { Translation } from '..'
import type fr from '../fr/vie'

export default {
  title: 'Life',
} satisfies Translation<typeof fr>
