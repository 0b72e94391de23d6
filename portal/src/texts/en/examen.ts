import type { Translation } from '..'
import type fr from '../fr/examen'

export default {
  title: 'Examination',
} satisfies Translation<typeof fr>
