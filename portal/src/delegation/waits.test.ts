import { expect, test } from 'vitest'
import { sayingsOf, type Wait } from './waits'

const NOW = Date.parse('2026-11-29T10:00:00Z')
const wait = (objet: Wait['objet'], jusqua: string | null): Wait => ({ objet, jusqua })

test.each([
  ['2026-11-29T10:59:59Z', 'countdown'],
  ['2026-11-30T10:00:00Z', 'countdown'],
  ['2026-11-30T10:00:01Z', 'day'],
  ['2026-11-29T10:00:00Z', 'now'],
  ['2026-11-29T09:00:00Z', 'now'],
])('until %s is said by %s', (jusqua, how) => expect(sayingsOf([wait('DELAI', jusqua)], NOW)).toEqual([{ objet: 'DELAI', how, until: jusqua }]))

test('what nobody knows the end of comes last', () => {
  const waits = [wait('REPONSE', null), wait('PERIODE', '2027-01-01T00:00:00Z'), wait('DELAI', '2026-11-29T10:30:00Z')]
  expect(sayingsOf(waits, NOW).map((it) => [it.objet, it.how])).toEqual([
    ['DELAI', 'countdown'],
    ['PERIODE', 'day'],
    ['REPONSE', 'unknown'],
  ])
  expect(sayingsOf([], NOW)).toEqual([])
})
