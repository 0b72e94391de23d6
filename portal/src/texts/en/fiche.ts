import type { Translation } from '..'
import type fr from '../fr/fiche'

export default {
  title: 'Fiche {{id}}',
} satisfies Translation<typeof fr>
