/** Those of whose events a text that people type stands alone, not with contacts. */
const TYPED = new Set([
  'Delegation',
  'Habilitation',
  'InterfaceCode',
  'LettreMorte',
  'ListeDeConfiance',
  'Lot',
  'PreferencesAvis',
  'Scellement',
  'Structure',
  'Vue',
  'Webhooks',
])

/** What is destroyed together of a kind of thing: texts alone, or its contacts too; undefined where nobody types anything. */
export const keptWith = (thing: string): 'texts' | 'contacts' | undefined =>
  thing === 'Fiche' || thing === 'RaccordementApi' ? 'contacts' : TYPED.has(thing) ? 'texts' : undefined
