import { expect, test } from 'vitest'
import { parseTiers, writeTiers } from './search'

test.each(['', 'fiche=f-1', 'fiche=f-1&q=lyc%C3%A9e+moulin&statut=DEMANDEE&statut=ACTIVEE&after=c%3D', 'before=x'])('%s says the same both ways', (it) =>
  expect(writeTiers(parseTiers(new URLSearchParams(it))).toString()).toBe(it),
)

test('what is no status is none', () => expect(parseTiers(new URLSearchParams('statut=AUTRE&statut=REFUSEE')).statuts).toEqual(['REFUSEE']))
