import type { DonneesPersonnellesQuery } from '../../graphql/generated/graphql'

export type Datum = DonneesPersonnellesQuery['donneesPersonnelles']['donnees'][number]

/** Who is looked for; what is not said is null. */
export type Asked = { login: string | null; email: string | null; nom: string | null }

/** What one answer has: of the events after a position. */
export type Page = { after: number; suite: number | null; donnees: readonly Datum[] }

/** What is held in the events of one thing. */
export type Thing = { type: string; id: string; donnees: Datum[] }

export const isAbout = (datum: Datum, thing: Pick<Thing, 'type' | 'id'>) => datum.objetType === thing.type && datum.objetId === thing.id

/** The things that something is held in, in the order in which it was first. */
export function thingsOf(pages: readonly Page[]): Thing[] {
  const things = new Map<string, Thing>()
  for (const datum of pages.flatMap((it) => it.donnees)) {
    const key = `${datum.objetType} ${datum.objetId}`
    const thing = things.get(key) ?? { type: datum.objetType, id: datum.objetId, donnees: [] }
    thing.donnees.push(datum)
    things.set(key, thing)
  }
  return [...things.values()]
}

/** The pages that may be otherwise after something of a thing was destroyed: which is an event itself, and so the last of all. */
export const touched = (pages: readonly Page[], thing: Pick<Thing, 'type' | 'id'>) =>
  pages.filter((it) => it.suite === null || it.donnees.some((datum) => isAbout(datum, thing)))

/** What is held of somebody by their login, who did something or to whom it was done, stays; what else there is can be destroyed. */
export const isKept = (datum: Datum, asked: Asked) => datum.contact === null && (datum.champ === 'acteur' || datum.texte === asked.login)

/** What is destroyed of a thing by itself: an address for notices, or texts and contacts. */
export function destroyable(thing: Thing, asked: Asked): { courriel: boolean; textes: boolean } {
  const rest = thing.donnees.filter((it) => !isKept(it, asked))
  const courriel = (it: Datum) => thing.type === 'PreferencesAvis' && it.contact !== null
  return { courriel: rest.some(courriel), textes: rest.some((it) => !courriel(it)) }
}

/** The copy that a person may ask for, as the API has it. */
export const copyOf = (asked: Asked, pages: readonly Page[]) =>
  JSON.stringify({ recherche: asked, complet: isWhole(pages), donnees: pages.flatMap((it) => it.donnees) }, null, 2)

/** Whether all events were looked at. */
export const isWhole = (pages: readonly Page[]) => pages.at(-1)?.suite === null
