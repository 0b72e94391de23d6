import { expect, test } from 'vitest'
import { apart, compare, flatten } from './merge'

const before = { contacts: [{ nom: 'A', email: 'a@x', telephone: null }] }

test('what is blank is not there', () => {
  expect(flatten({ a: null, b: '', c: { d: 1, e: [true, 'x'] } })).toEqual({ 'c.d': '1', 'c.e.0': 'true', 'c.e.1': 'x' })
})

test('only what differs between mine and theirs is asked about', () => {
  const theirs = { contacts: [{ nom: 'B', email: 'a@x', telephone: null }] }
  const mine = { contacts: [{ nom: 'C', email: 'a@x', telephone: '1' }] }
  expect(compare(before, theirs, mine)).toEqual([
    { path: 'contacts.0.nom', before: 'A', theirs: 'B', mine: 'C' },
    { path: 'contacts.0.telephone', before: '', theirs: '', mine: '1' },
  ])
})

test('a change of another part stands in no way of mine', () => {
  expect(apart(before, { contacts: [{ telephone: '', nom: 'A', email: 'a@x' }] })).toBe(true)
  expect(apart(before, structuredClone(before))).toBe(true)
  expect(apart(before, { contacts: [] })).toBe(false)
})
