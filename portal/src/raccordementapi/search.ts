import type { Confiance, RaccordementApiFilter, RaccordementApiStatus } from '../graphql/generated/graphql'
import { startOfDay } from '../ui/time'

/** What one of the two lists is asked for. */
export type ListSearch = {
  q: string
  statut: RaccordementApiStatus | null
  /** Of certificates: whether they are trusted. */
  confiance: Confiance | null
  /** Of certificates: the day before which they expire. */
  expire: string | null
  after: string | null
  before: string | null
}
/** Which of the two lists: connections by certificate, or through PISTE. */
export type Which = 'c' | 'p'

const statuses = ['ACTIF', 'INACTIF'] as const satisfies readonly RaccordementApiStatus[]
const confiances = ['ETABLIE', 'NON_ETABLIE', 'PERDUE'] as const satisfies readonly Confiance[]

const day = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null)

/** Each list has its own part of the URL, so that filtering the one leaves the other as it is. */
export function parseList(url: URLSearchParams, which: Which): ListSearch {
  const read = (name: string) => url.get(`${which}.${name}`) || null
  return {
    q: read('q') ?? '',
    statut: statuses.find((it) => it === read('etat')) ?? null,
    confiance: confiances.find((it) => it === read('confiance')) ?? null,
    expire: day(read('expire')),
    after: read('after'),
    before: read('before'),
  }
}

export function writeList(url: URLSearchParams, which: Which, it: ListSearch): URLSearchParams {
  const next = new URLSearchParams(url)
  const put = (name: string, value: string | null) => (value ? next.set(`${which}.${name}`, value) : next.delete(`${which}.${name}`))
  put('q', it.q)
  put('etat', it.statut)
  put('confiance', it.confiance)
  put('expire', it.expire)
  put('after', it.after)
  put('before', it.after ? null : it.before)
  return next
}

/** What the list is asked for, besides its mode and structure. */
export const filterOf = (it: ListSearch): RaccordementApiFilter => ({
  statut: it.statut,
  recherche: it.q || null,
  confiance: it.confiance,
  certificatExpireAvant: it.expire && startOfDay(it.expire),
})
