import { describe, expect, test } from 'vitest'
import { parisDay, sayDay, sayDistance, sayInstant, sayLength } from './time'

describe('time', () => {
  test('is that of Paris, in winter and summer', () => {
    expect(parisDay('2026-11-29T23:30:00Z')).toBe('2026-11-30')
    expect(parisDay('2026-07-01T22:30:00Z')).toBe('2026-07-02')
    expect(sayInstant('2026-11-29T23:30:00Z', 'fr')).toContain('00:30')
  })
  test('a day is the same day everywhere', () => {
    expect(sayDay('2026-11-29', 'fr')).toBe('29 novembre 2026')
    expect(sayDay('2026-11-29', 'en')).toBe('29 November 2026')
  })
  test('a distance is said in its largest unit', () => {
    const now = Date.parse('2026-11-29T12:00:00Z')
    expect(sayDistance('2026-11-26T11:00:00Z', 'fr', now)).toBe('il y a 3 jours')
    expect(sayDistance('2026-11-29T14:00:00Z', 'en', now)).toBe('in 2 hours')
  })
  test.each([
    [0, '0 s'],
    [-5, '0 s'],
    [59_001, '1 min 00 s'],
    [3_600_000, '1 h 00 min'],
    [90_000_000, '1 j 01 h'],
  ])('%d ms is %s', (ms, said) => expect(sayLength(ms)).toBe(said))
})
