import type { StructureStatus, StructureType } from '../../graphql/generated/graphql'

export const PAGE = 20

/** Which structures are looked for. */
export type Search = {
  q: string
  type: StructureType | null
  statut: StructureStatus | null
  tiers: boolean
  after: string | null
  before: string | null
}

/** Reads a URL. What it does not know in it puts no condition. */
export function parseSearch(url: URLSearchParams): Search {
  const type = url.get('type')
  const statut = url.get('statut')
  return {
    q: (url.get('q') ?? '').trim(),
    type: type === 'PUBLIQUE' || type === 'PRIVEE' ? type : null,
    statut: statut === 'ACTIVE' || statut === 'INACTIVE' ? statut : null,
    tiers: url.get('tiers') === 'oui',
    after: url.get('apres') || null,
    before: url.get('avant') || null,
  }
}

/** Writes a URL: only what puts a condition. */
export function writeSearch(search: Search): URLSearchParams {
  const url = new URLSearchParams()
  if (search.q) url.set('q', search.q)
  if (search.type) url.set('type', search.type)
  if (search.statut) url.set('statut', search.statut)
  if (search.tiers) url.set('tiers', 'oui')
  if (search.after) url.set('apres', search.after)
  if (search.before) url.set('avant', search.before)
  return url
}

/** What the list is asked for. */
export const variablesOf = (search: Search) => ({
  recherche: search.q || null,
  type: search.type,
  statut: search.statut,
  tiers: search.tiers || null,
  ...(search.before ? { last: PAGE, before: search.before } : { first: PAGE, after: search.after }),
})
