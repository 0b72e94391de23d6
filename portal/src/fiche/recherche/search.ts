import type { Confiance, Environnement, FicheFilter, FicheKind, FicheOrder, FicheStatus, Protocole } from '../../graphql/generated/graphql'
import { startOfDay } from '../../ui/time'

export const PAGE = 20

const statuses = ['BROUILLON', 'ENVOYEE', 'ENVOYEE_MAJ', 'ACTIVEE', 'DESACTIVEE'] as const satisfies readonly FicheStatus[]
const kinds = ['EMETTEUR', 'RECEPTEUR'] as const satisfies readonly FicheKind[]
const environnements = ['PRODUCTION', 'QUALIFICATION'] as const satisfies readonly Environnement[]
const confiances = ['ETABLIE', 'NON_ETABLIE', 'PERDUE'] as const satisfies readonly Confiance[]
const protocoles = ['PESIT', 'SFTP', 'AS2'] as const satisfies readonly Protocole[]
const sorts = [
  'CREEE_LE',
  'MODIFIEE_LE',
  'SOUMISE_LE',
  'FIN_DE_VALIDITE',
  'EXPIRATION_CERTIFICAT',
  'IDENTIFIANT',
  'STRUCTURE',
  'STATUT',
  'KIND',
  'ENVIRONNEMENT',
  'PROTOCOLE',
  'CODE_APPLICATION',
] as const
export const columnIds = [
  'id',
  'structure',
  'kind',
  'environnement',
  'protocole',
  'statut',
  'codeApplication',
  'validite',
  'certificat',
  'soumiseLe',
  'creeeLe',
  'modifieeLe',
] as const
export type ColumnId = (typeof columnIds)[number]
export const usualColumns: ColumnId[] = ['id', 'structure', 'kind', 'environnement', 'protocole', 'statut', 'modifieeLe']

/** What is looked for, as people say it: days, not instants. */
export type Search = {
  q: string
  statuts: FicheStatus[]
  structure: string
  kind: FicheKind | null
  environnement: Environnement | null
  protocole: Protocole | null
  codeApplication: string
  interfaceCode: string
  /** Certificates that expire on that day at the latest. */
  expire: string | null
  /** Changed on that day or later. */
  depuis: string | null
  tiers: boolean | null
  confiance: Confiance | null
  order: FicheOrder
  columns: ColumnId[]
  after: string | null
  before: string | null
  /** The ticket of an export. */
  export: string | null
}

export const usualOrder: FicheOrder = 'MODIFIEE_LE_DESC'

const one = <T extends string>(value: string | null, of: readonly T[]): T | null => of.find((it) => it === value) ?? null
const several = <T extends string>(value: string | null, of: readonly T[]): T[] => {
  const given = (value ?? '').split(',')
  return of.filter((it) => given.includes(it))
}
const day = (value: string | null) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null)

/** Reads a URL. What it does not know in it puts no condition. */
export function parseSearch(url: URLSearchParams): Search {
  const text = (name: string) => (url.get(name) ?? '').trim()
  const columns = several(url.get('colonnes'), columnIds)
  const order = text('tri')
  return {
    q: text('q'),
    statuts: several(url.get('statuts'), statuses),
    structure: text('structure'),
    kind: one(url.get('kind'), kinds),
    environnement: one(url.get('environnement'), environnements),
    protocole: one(url.get('protocole'), protocoles),
    codeApplication: text('codeApplication'),
    interfaceCode: text('interfaceCode'),
    expire: day(url.get('expire')),
    depuis: day(url.get('depuis')),
    tiers: url.get('tiers') === 'oui' ? true : url.get('tiers') === 'non' ? false : null,
    confiance: one(url.get('confiance'), confiances),
    order: sorts.some((it) => order === `${it}_ASC` || order === `${it}_DESC`) ? (order as FicheOrder) : usualOrder,
    columns: columns.length > 0 ? columns : usualColumns,
    after: url.get('apres') || null,
    before: url.get('avant') || null,
    export: url.get('export') || null,
  }
}

/** Writes a URL: only what differs from what is usual. */
export function writeSearch(search: Search): URLSearchParams {
  const url = new URLSearchParams()
  const put = (name: string, value: string | null | undefined) => value && url.set(name, value)
  put('q', search.q)
  put('statuts', search.statuts.join(','))
  put('structure', search.structure)
  put('kind', search.kind)
  put('environnement', search.environnement)
  put('protocole', search.protocole)
  put('codeApplication', search.codeApplication)
  put('interfaceCode', search.interfaceCode)
  put('expire', search.expire)
  put('depuis', search.depuis)
  put('tiers', search.tiers === null ? null : search.tiers ? 'oui' : 'non')
  put('confiance', search.confiance)
  put('tri', search.order === usualOrder ? null : search.order)
  put('colonnes', search.columns.join(',') === usualColumns.join(',') ? null : search.columns.join(','))
  put('apres', search.after)
  put('avant', search.before)
  put('export', search.export)
  return url
}

/** What the list is asked for. */
export function filterOf(search: Search): FicheFilter {
  return {
    ...(search.q && { recherche: search.q }),
    ...(search.statuts.length > 0 && { statuts: search.statuts }),
    ...(search.structure && { structure: search.structure }),
    ...(search.kind && { kind: search.kind }),
    ...(search.environnement && { environnement: search.environnement }),
    ...(search.protocole && { protocole: search.protocole }),
    ...(search.codeApplication && { codeApplication: search.codeApplication }),
    ...(search.interfaceCode && { interfaceCode: search.interfaceCode }),
    ...(search.expire && { certificatExpireAvant: startOfDay(search.expire) }),
    ...(search.depuis && { modifieeDepuis: startOfDay(search.depuis) }),
    ...(search.tiers !== null && { tiersDeDematerialisation: search.tiers }),
    ...(search.confiance && { confiance: search.confiance }),
  }
}

/** How many conditions are put besides words and statuses. */
export const conditions = (search: Search) =>
  [
    search.structure,
    search.kind,
    search.environnement,
    search.protocole,
    search.codeApplication,
    search.interfaceCode,
    search.expire,
    search.depuis,
    search.tiers,
    search.confiance,
  ].filter((it) => it !== null && it !== '').length
