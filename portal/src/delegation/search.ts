import type { DelegationStatus } from '../graphql/generated/graphql'

export const STATUTS = ['DEMANDEE', 'VALIDEE', 'ACTIVEE', 'SUSPENDUE', 'REFUSEE', 'ANNULEE', 'TERMINEE'] as const satisfies DelegationStatus[]

/** What the list of a third party is asked for, as its URL says it. */
export type TiersSearch = { fiche: string | null; q: string; statuts: DelegationStatus[]; after: string | null; before: string | null }

export const parseTiers = (url: URLSearchParams): TiersSearch => ({
  fiche: url.get('fiche'),
  q: url.get('q') ?? '',
  statuts: STATUTS.filter((it) => url.getAll('statut').includes(it)),
  after: url.get('after'),
  before: url.get('before'),
})

export function writeTiers(it: TiersSearch): URLSearchParams {
  const url = new URLSearchParams()
  if (it.fiche) url.set('fiche', it.fiche)
  if (it.q) url.set('q', it.q)
  for (const statut of it.statuts) url.append('statut', statut)
  if (it.after) url.set('after', it.after)
  else if (it.before) url.set('before', it.before)
  return url
}
