import type { RaccordementApiStatus } from '../graphql/generated/graphql'

/** What one of the two lists is asked for. */
export type ListSearch = { q: string; statut: RaccordementApiStatus | null; after: string | null; before: string | null }
/** Which of the two lists: connections by certificate, or through PISTE. */
export type Which = 'c' | 'p'

const read = (url: URLSearchParams, name: string) => url.get(name) || null

/** Each list has its own part of the URL, so that filtering the one leaves the other as it is. */
export function parseList(url: URLSearchParams, which: Which): ListSearch {
  const statut = read(url, `${which}.etat`)
  return {
    q: read(url, `${which}.q`) ?? '',
    statut: statut === 'ACTIF' || statut === 'INACTIF' ? statut : null,
    after: read(url, `${which}.after`),
    before: read(url, `${which}.before`),
  }
}

export function writeList(url: URLSearchParams, which: Which, it: ListSearch): URLSearchParams {
  const next = new URLSearchParams(url)
  const put = (name: string, value: string | null) => (value ? next.set(`${which}.${name}`, value) : next.delete(`${which}.${name}`))
  put('q', it.q)
  put('etat', it.statut)
  put('after', it.after)
  put('before', it.after ? null : it.before)
  return next
}
