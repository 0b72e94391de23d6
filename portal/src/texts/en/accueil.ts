import type { Translation } from '..'
import type fr from '../fr/accueil'

export default {
  title: 'Home',
} satisfies Translation<typeof fr>
