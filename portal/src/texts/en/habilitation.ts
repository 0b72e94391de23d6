import type { Translation } from '..'
import type fr from '../fr/habilitation'

export default {
  title: 'My profiles',
} satisfies Translation<typeof fr>
