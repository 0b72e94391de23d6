import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import texts from '../texts/fr/audit'
import { things } from './histoire/search'
import { sayValue } from './words'

const api = '../core-api/src/main/java/fr/raccordement/api'

test.runIf(existsSync(api))('every event but those of a fiche, which its life has, has words', () => {
  const names = readdirSync(api)
    .filter((it) => it !== 'fiche' && existsSync(`${api}/${it}/event`))
    .flatMap((it) => readdirSync(`${api}/${it}/event`).map((file) => file.replace('.java', '')))
    // What the events of one thing have in common is named after the thing.
    .filter((it) => !it.endsWith('Event') && it !== 'package-info')
  expect(names.length).toBeGreaterThan(50)
  expect(Object.keys(texts).filter((it) => it.startsWith('event.')).sort()).toEqual(names.map((it) => `event.${it}`).sort())
})

test('every kind of thing has words', () => {
  expect(Object.keys(texts).filter((it) => it.startsWith('thing.'))).toEqual(things.map((it) => `thing.${it}`))
})

test.each([
  ['Delegation', 'statut', 'ACTIVEE', 'DelegationStatus.ACTIVEE'],
  ['Fiche', 'statut', 'ACTIVEE', 'FicheStatus.ACTIVEE'],
  ['Habilitation', 'profils[EDI_GESTION_MODIFICATION].statut', 'ACCORDEE', 'HabilitationStatus.ACCORDEE'],
  ['Habilitation', 'statut', 'VALIDE', 'RattachementStatus.VALIDE'],
  ['Fiche', 'interfaces[FSO1113A].mode', 'COMPLETE', 'ModeTraitement.COMPLETE'],
  ['Gestion', 'statut', 'CONFIEE', 'CONFIEE'],
  ['Structure', 'nom', 'AIFE', 'AIFE'],
])('%s %s %s is said %s', (thing, path, value, said) => {
  expect(sayValue({ say: (type, it) => `${type}.${it}` }, thing, path, value)).toBe(said)
})
