import type { ObjetAttente } from '../graphql/generated/graphql'

export type Wait = { objet: ObjetAttente; jusqua: string | null }
/** How what is waited for is said: until an instant that is counted down to, until a day, at any moment now, or until nobody knows when. */
export type Saying = { objet: ObjetAttente; how: 'countdown' | 'day' | 'now' | 'unknown'; until?: string }

const HOUR = 3_600_000
/** Longer waits are said by their day: seconds that pass help nobody. */
const COUNTED = 24 * HOUR

/** What a delegation waits for, in the order in which it will end; what is over already is about to happen. */
export const sayingsOf = (waits: readonly Wait[], now: number): Saying[] =>
  [...waits]
    .sort((a, b) => (a.jusqua === null ? Infinity : Date.parse(a.jusqua)) - (b.jusqua === null ? Infinity : Date.parse(b.jusqua)))
    .map(({ objet, jusqua }) => {
      if (jusqua === null) return { objet, how: 'unknown' }
      const left = Date.parse(jusqua) - now
      return { objet, how: left <= 0 ? 'now' : left <= COUNTED ? 'countdown' : 'day', until: jusqua }
    })
