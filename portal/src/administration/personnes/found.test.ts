import { expect, test } from 'vitest'
import { copyOf, destroyable, isWhole, thingsOf, touched, type Datum, type Page } from './found'

const HELENE = { login: 'helene', email: null, nom: null }
const datum = (position: number, objetType: string, objetId: string, champ: string, rest: Partial<Datum> = {}): Datum => ({
  position,
  at: '2026-11-30T10:00:00Z',
  objetType,
  objetId,
  evenement: 'ContactsDefined',
  champ,
  contact: null,
  texte: null,
  ...rest,
})
const contact = { nom: 'Hélène Martin', email: 'helene@acme.example', telephone: '+33140506070' }
const did = (position: number, id: string) => datum(position, 'Fiche', id, 'acteur', { texte: 'helene' })

test('what is held in one thing stands together, wherever it was found', () => {
  const pages: Page[] = [
    { after: -1, suite: 100, donnees: [did(3, 'a'), did(4, 'b')] },
    { after: 100, suite: null, donnees: [datum(105, 'Fiche', 'a', 'contacts.0', { contact })] },
  ]
  expect(thingsOf(pages).map((it) => [it.type, it.id, it.donnees.map((one) => one.position)])).toEqual([
    ['Fiche', 'a', [3, 105]],
    ['Fiche', 'b', [4]],
  ])
})

test.each<[string, Datum[], { courriel: boolean; textes: boolean }]>([
  ['only did something', [did(1, 'a')], { courriel: false, textes: false }],
  ['is a user of a structure by their login', [datum(1, 'Habilitation', 's/helene', 'utilisateur', { texte: 'helene' })], { courriel: false, textes: false }],
  ['is a contact', [did(1, 'a'), datum(2, 'Fiche', 'a', 'contacts.0', { contact })], { courriel: false, textes: true }],
  ['is named in a reason', [datum(1, 'Delegation', 'd', 'motif', { texte: 'Voir avec helene' })], { courriel: false, textes: true }],
  ['is written to', [datum(1, 'PreferencesAvis', 'helene', 'courriel', { contact })], { courriel: true, textes: false }],
  [
    'is written to, and named where an address was destroyed',
    [datum(1, 'PreferencesAvis', 'helene', 'courriel', { contact }), datum(2, 'PreferencesAvis', 'helene', 'motif', { texte: 'Départ de helene' })],
    { courriel: true, textes: true },
  ],
])('of somebody who %s there is that to destroy', (_who, donnees, expected) => {
  expect(destroyable({ type: donnees.at(-1)!.objetType, id: donnees[0]!.objetId, donnees }, HELENE)).toEqual(expected)
})

test('once something is destroyed the pages that have its thing are read again, and the last, which has that event', () => {
  const pages: Page[] = [
    { after: -1, suite: 10, donnees: [did(3, 'a')] },
    { after: 10, suite: 20, donnees: [did(13, 'b')] },
    { after: 20, suite: null, donnees: [] },
  ]
  expect(touched(pages, { type: 'Fiche', id: 'a' }).map((it) => it.after)).toEqual([-1, 20])
  expect(touched(pages, { type: 'Delegation', id: 'a' }).map((it) => it.after)).toEqual([20])
})

test('a copy says who was looked for, and whether all was read', () => {
  const part: Page[] = [{ after: -1, suite: 10, donnees: [did(3, 'a')] }]
  expect(JSON.parse(copyOf(HELENE, part))).toEqual({ recherche: HELENE, complet: false, donnees: [did(3, 'a')] })
  expect([isWhole([]), isWhole(part), isWhole([...part, { after: 10, suite: null, donnees: [] }])]).toEqual([false, false, true])
})
