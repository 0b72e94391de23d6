import { expect, test } from 'vitest'
import { parseLife, writeLife } from './life'

const parse = (query: string) => parseLife(new URLSearchParams(query))

test('an instant in the URL comes back to the millisecond', () => {
  const life = { at: Date.parse('2026-11-29T21:41:38.780Z'), from: Date.parse('2026-01-01T00:00:00Z') }
  expect(parseLife(writeLife(life))).toEqual(life)
})

test.each(['', 'a=hier', 'a=2026-11-29', 'a=2026-99-99T00:00:00Z', 'de='])('%s is now', (query) => {
  expect(parse(query)).toEqual({ at: null, from: null })
  expect(writeLife(parse(query)).toString()).toBe('')
})
