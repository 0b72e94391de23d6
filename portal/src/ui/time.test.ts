import { describe, expect, test } from 'vitest'
import { addDays, daysUntil, parisDay, sayDay, sayDayOf, sayDistance, sayInstant, sayLength, startOfDay } from './time'

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
  test.each(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])('in French the first of month %s is an ordinal', (month) => {
    expect(sayDay(`2027-${month}-01`, 'fr')).toMatch(/^1er \p{L}+ 2027$/u)
    expect(sayDayOf(`2027-${month}-01T11:00:00Z`, 'fr')).toMatch(/^1er \p{L}+\.? 2027$/u)
    expect(sayInstant(`2027-${month}-01T11:00:00Z`, 'fr')).toMatch(/^1er \p{L}+\.? 2027/u)
    expect(sayDay(`2027-${month}-01`, 'fr', 'short')).toBe(`01/${month}/2027`)
    expect(sayDay(`2027-${month}-11`, 'fr')).toMatch(/^11 /)
    expect(sayDay(`2027-${month}-21`, 'fr')).toMatch(/^21 /)
    expect(sayDay(`2027-${month}-01`, 'en')).toMatch(/^1 /)
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
  ])('%d ms is %s', (ms, said) => expect(sayLength(ms, 'fr')).toBe(said))

  test('days are days in English', () => expect(sayLength(273_600_000, 'en')).toBe('3 d 04 h'))
  test.each([
    ['2026-11-29', '2026-11-28T23:00:00.000Z'],
    ['2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('%s begins in Paris at %s', (day, at) => {
    expect(startOfDay(day)).toBe(at)
    expect(parisDay(at)).toBe(day)
  })
  test('days are counted whole', () => {
    const now = Date.parse('2026-11-29T12:00:00Z')
    expect(daysUntil('2026-11-30T11:59:59Z', now)).toBe(0)
    expect(daysUntil('2026-11-29T11:59:59Z', now)).toBe(-1)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})
