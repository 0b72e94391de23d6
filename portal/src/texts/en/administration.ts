import type { Translation } from '..'
import type fr from '../fr/administration'

export default {
  title: 'Administration',
} satisfies Translation<typeof fr>
