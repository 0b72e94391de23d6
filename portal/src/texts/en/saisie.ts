import type { Translation } from '..'
import type fr from '../fr/saisie'

export default {
  title: 'Form',
} satisfies Translation<typeof fr>
