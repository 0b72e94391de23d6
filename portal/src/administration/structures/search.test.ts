import { expect, test } from 'vitest'
import { parseSearch, variablesOf, writeSearch } from './search'

const parse = (query: string) => parseSearch(new URLSearchParams(query))

test.each(['', 'q=lyc%C3%A9e&type=PUBLIQUE&statut=INACTIVE&tiers=oui', 'q=900&apres=c1', 'avant=c1'])('%s comes back as it was', (query) => {
  expect(writeSearch(parse(query)).toString()).toBe(query)
})

test.each(['type=publique', 'statut=FERMEE', 'tiers=non', 'q=%20%20'])('%s puts no condition', (query) => {
  expect(variablesOf(parse(query))).toEqual({ recherche: null, type: null, statut: null, tiers: null, first: 20, after: null })
})

test('a page before is asked for backwards', () => {
  expect(variablesOf(parse('avant=c1'))).toMatchObject({ last: 20, before: 'c1' })
  expect(variablesOf(parse('avant=c1'))).not.toHaveProperty('first')
})
