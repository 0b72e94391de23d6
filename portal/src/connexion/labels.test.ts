import { expect, test } from 'vitest'
import { labelsOf } from './labels'

const enumerations = [
  {
    nom: 'DelegationStatus',
    valeurs: [{ valeur: 'ACTIVEE', libelle: 'Activée', libelleEntite: 'actif', explication: 'Le tiers reçoit.' }],
  },
]

test('each side of a delegation has its word', () => {
  expect(labelsOf(enumerations, false).say('DelegationStatus', 'ACTIVEE')).toBe('Activée')
  expect(labelsOf(enumerations, true).say('DelegationStatus', 'ACTIVEE')).toBe('actif')
})

test('a value that is new to the portal is shown as it is', () => {
  expect(labelsOf(enumerations, false).say('DelegationStatus', 'NOUVELLE')).toBe('NOUVELLE')
  expect(labelsOf([], false).options('DelegationStatus')).toEqual([])
})

test('options are in the order of the schema, with what they mean', () => {
  expect(labelsOf(enumerations, false).options('DelegationStatus')).toEqual([{ id: 'ACTIVEE', label: 'Activée', help: 'Le tiers reçoit.' }])
})
