// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { forgetLot, keepLot, keptLot, newId } from './id'

test('a batch is found again by whoever sent it, on the fiche that it was sent from', () => {
  keepLot('tiers', 'f1', { id: 'abc', file: 'l.csv' })
  expect(keptLot('tiers', 'f1')).toEqual({ id: 'abc', file: 'l.csv' })
  expect(keptLot('tiers2', 'f1')).toBeUndefined()
  expect(keptLot('tiers', 'f2')).toBeUndefined()
  forgetLot('tiers', 'f1')
  expect(keptLot('tiers', 'f1')).toBeUndefined()
})

test.each(['', 'null', '{', '[]', '{"id":1,"file":"x"}', '{"items":[]}'])('what is no batch (%s) is none', (kept) => {
  sessionStorage.setItem('lot tiers f1', kept)
  expect(keptLot('tiers', 'f1')).toBeUndefined()
})

test('names are drawn', () => {
  expect(newId()).toMatch(/^[0-9a-v]{20}$/)
  expect(newId()).not.toBe(newId())
})
