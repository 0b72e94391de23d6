import type { HistoryFilter, HistoryOrder } from '../../graphql/generated/graphql'
import { addDays, startOfDay } from '../../ui/time'

export const PAGE = 25

/** The kinds of things that entries name, as the schema lists them. */
export const things = [
  'Fiche',
  'Delegation',
  'Reception',
  'Structure',
  'Identifiant',
  'Habilitation',
  'Gestion',
  'RaccordementApi',
  'NomPiste',
  'CompteTechnique',
  'Claim',
  'InterfaceCode',
  'CodesImposes',
  'ListeDeConfiance',
  'Export',
  'Lot',
  'LectureAvis',
  'PreferencesAvis',
  'Correspondant',
  'Correspondance',
  'Recherches',
  'Vue',
  'LettreMorte',
  'Scellement',
  'Webhooks',
  'Livraison',
  'Alerte',
  'Textes',
] as const
export type Thing = (typeof things)[number]

/** What is looked for, as people say it: days, both of them included. */
export type Search = {
  thing: Thing | null
  id: string
  structure: string
  actor: string
  types: string[]
  from: string | null
  to: string | null
  correlationId: string
  oldestFirst: boolean
  after: string | null
  /** The ticket of an export. */
  export: string | null
}

const day = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null)

/** Reads a URL. What it does not know in it puts no condition. */
export function parseSearch(url: URLSearchParams): Search {
  const text = (name: string) => (url.get(name) ?? '').trim()
  return {
    thing: things.find((it) => it === text('genre')) ?? null,
    id: text('objet'),
    structure: text('structure'),
    actor: text('acteur'),
    types: [...new Set(text('evenements').split(','))].filter((it) => /^[A-Z][A-Za-z0-9]+$/.test(it)),
    from: day(url.get('du')),
    to: day(url.get('au')),
    correlationId: text('requete'),
    oldestFirst: text('tri') === 'ancien',
    after: url.get('apres') || null,
    export: url.get('export') || null,
  }
}

/** Writes a URL: only what differs from what is usual. */
export function writeSearch(search: Search): URLSearchParams {
  const url = new URLSearchParams()
  const put = (name: string, value: string | null) => value && url.set(name, value)
  put('genre', search.thing)
  put('objet', search.id)
  put('structure', search.structure)
  put('acteur', search.actor)
  put('evenements', search.types.join(','))
  put('du', search.from)
  put('au', search.to)
  put('requete', search.correlationId)
  put('tri', search.oldestFirst ? 'ancien' : null)
  put('apres', search.after)
  put('export', search.export)
  return url
}

export const emptySearch = parseSearch(new URLSearchParams())

/** Where the history of one thing is read from its beginning. */
export const pathOfThing = (thing: string, id: string) =>
  `/audit?${writeSearch({ ...emptySearch, thing: things.find((it) => it === thing) ?? null, id, oldestFirst: true })}`

const PREFERENCES = 'preferences-avis-'

/** By what entries name the preferences of notices of a login, and whose such ones are. */
export const preferencesOf = (login: string) => `${PREFERENCES}${login}`
export const ownerOf = (preferences: string) => preferences.replace(PREFERENCES, '')

/** Where the life of a thing is replayed; undefined for what has none to be replayed. An identifier is named as entries name it. */
export function lifeOfThing(thing: string, id: string): string | undefined {
  const part = encodeURIComponent
  switch (thing) {
    case 'Fiche':
      return `/fiches/${part(id)}/vie`
    case 'Delegation':
      return `/delegations/${part(id)}/vie`
    case 'RaccordementApi':
      return `/raccordements-api/${part(id)}/vie`
    case 'Structure':
      return `/administration/structures/${part(id)}/vie`
    case 'Habilitation': {
      const [siret = '', login = ''] = id.split(/\/(.*)/s)
      return `/habilitations/${part(siret)}/${part(login)}/vie`
    }
    default:
      return undefined
  }
}

/** What the list is asked for; the last day counts to its end. */
export function filterOf(search: Search): HistoryFilter {
  return {
    ...(search.thing && { aggregateType: search.thing }),
    ...(search.id && { aggregateId: search.id }),
    ...(search.structure && { structure: search.structure }),
    ...(search.actor && { actor: search.actor }),
    ...(search.types.length > 0 && { types: search.types }),
    ...(search.from && { from: startOfDay(search.from) }),
    ...(search.to && { to: startOfDay(addDays(search.to, 1)) }),
    ...(search.correlationId && { correlationId: search.correlationId }),
  }
}

export const orderOf = (search: Search): HistoryOrder => (search.oldestFirst ? 'POSITION_ASC' : 'POSITION_DESC')

/** How many conditions are put. */
export const conditions = (search: Search) => Object.keys(filterOf(search)).length

/** Whether something may still happen that such a search finds. */
export const mayGrow = (search: Search, now = Date.now()) => search.to === null || Date.parse(startOfDay(addDays(search.to, 1))) > now
