import { expect, test } from 'vitest'
import { byDay, byWeek } from './buckets'

test('days are those of Paris, and those without anything are there', () => {
  expect(byDay(['2026-11-28T23:30:00Z', '2026-11-29T12:00:00Z', '2026-11-01T00:00:00Z'], 3, '2026-11-29')).toEqual([
    { day: '2026-11-27', count: 0 },
    { day: '2026-11-28', count: 0 },
    { day: '2026-11-29', count: 2 },
  ])
})

test('days cross the end of months and years', () => {
  expect(byDay([], 2, '2027-01-01').map((it) => it.day)).toEqual(['2026-12-31', '2027-01-01'])
})

test('weeks are counted from today, what is past with the first', () => {
  expect(byWeek([-3, 0, 6, 7, 13, 14, 500], 3)).toEqual([3, 2, 1])
})
