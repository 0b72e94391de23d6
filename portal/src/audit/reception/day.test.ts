import { describe, expect, test } from 'vitest'
import { boundsOf, parseAsked, writeAsked } from './day'

const parse = (query: string) => parseAsked(new URLSearchParams(query))

describe('who received for whom', () => {
  test.each(['structure=19750001000016&jour=2026-11-28', 'structure=x&cote=tiers&environnement=QUALIFICATION', ''])('%s comes back as it was', (query) => {
    expect(writeAsked(parse(query)).toString()).toBe(query)
  })

  test.each(['jour=28/11/2026', 'jour=2026-13-01', 'jour='])('%s is no day', (query) => expect(parse(query).day).toBeNull())

  test('anything else is the public entity, in production', () => {
    expect(parse('cote=autre&environnement=recette')).toEqual({ structure: '', day: null, side: 'structure', environnement: 'PRODUCTION' })
  })

  test.each([
    ['2026-11-28', '2026-11-27T23:00:00.000Z', '2026-11-28T22:59:59.999Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ])('%s goes from %s to %s', (day, first, last) => {
    expect(boundsOf(day, Date.parse('2026-11-29T12:00:00Z'))).toEqual({ first, last })
  })

  test('today ends now', () => {
    // Half past midnight in Paris.
    expect(boundsOf('2026-11-29', Date.parse('2026-11-28T23:30:00Z'))).toEqual({ first: '2026-11-28T23:00:00.000Z', last: null })
  })
})
