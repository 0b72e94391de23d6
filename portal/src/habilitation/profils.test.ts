import { expect, test } from 'vitest'
import { askable, latest, opened, PROFILS, wanted } from './profils'

test('a private structure is not offered what only public ones give', () => {
  expect(askable('PRIVEE', [])).toEqual(PROFILS.filter((it) => it !== 'EDI_GESTION_CONSULTATION' && it !== 'EDI_GESTION_MODIFICATION'))
  expect(askable('PUBLIQUE', [])).toEqual(PROFILS)
})

test('what is held or asked for is not asked for again; what was refused or taken back may be', () => {
  const held = [
    { profil: 'RACCORDEMENT_MODIFICATION', statut: 'ACCORDEE' },
    { profil: 'RACCORDEMENT_CONSULTATION', statut: 'DEMANDEE' },
    { profil: 'EDI_RECEPTEUR_MODIFICATION', statut: 'REFUSEE' },
    { profil: 'ORGANISATION_MODIFICATION', statut: 'RETIREE' },
  ] as const
  expect(askable('PRIVEE', held)).toEqual(['EDI_RECEPTEUR_CONSULTATION', 'EDI_RECEPTEUR_MODIFICATION', 'ORGANISATION_MODIFICATION'])
})

test('the URL says what is wanted, and nothing else', () => {
  expect(wanted(new URLSearchParams('profil=EDI_GESTION_MODIFICATION&profil=X&profil=ORGANISATION_MODIFICATION'))).toEqual([
    'EDI_GESTION_MODIFICATION',
    'ORGANISATION_MODIFICATION',
  ])
})

test('every profile says what it opens', () => expect(Object.keys(opened).sort()).toEqual([...PROFILS].sort()))

test.each([
  [7, [], 7],
  [7, [3, 9, 4], 9],
  [7, [3, 4], 7],
])('a rattachement of version %i whose habilitations have %j is at %i', (version, habilitations, at) => {
  expect(latest({ version, habilitations: habilitations.map((it) => ({ version: it })) })).toBe(at)
})
