import type { Translation } from '..'
import type fr from '../fr/raccordementapi'

export default {
  title: 'API connections',
} satisfies Translation<typeof fr>
