import { expect, test } from 'vitest'
import { isBuilding, progressOf, readHealth } from './progress'

const slot = (etat: string, position: number, tete: number) => ({ etat, position, tete, reste: tete - position })

test.each([
  [-1, 99, 0],
  [49, 99, 0.5],
  [99, 99, 1],
  // Nothing stored yet; and a store that went on while it was asked.
  [-1, -1, 1],
  [101, 99, 1],
])('at %i of %i it is %f', (position, tete, share) => {
  expect(progressOf(slot('EN_CONSTRUCTION', position, tete))).toBe(share)
})

test('a view is looked at often while a slot of one is built', () => {
  expect(isBuilding([])).toBe(false)
  expect(isBuilding([{ generations: [slot('VIVANTE', 9, 9), slot('VIDE', -1, 9)] }])).toBe(false)
  expect(isBuilding([{ generations: [slot('VIVANTE', 9, 9)] }, { generations: [slot('EN_CONSTRUCTION', 9, 9)] }])).toBe(true)
})

test('health is read part by part', () => {
  expect(readHealth({ status: 'UP', components: { processors: { status: 'UP', details: { a: 'follows', b: { deep: 1 } } }, ping: { status: 'UP' } } })).toEqual({
    status: 'UP',
    components: [
      { name: 'processors', status: 'UP', details: [['a', 'follows']] },
      { name: 'ping', status: 'UP', details: [] },
    ],
  })
})

test('who may not see the parts sees the whole', () => expect(readHealth({ status: 'DOWN', groups: [] })).toEqual({ status: 'DOWN', components: [] }))

test.each([null, undefined, 'UP', [], { status: 3 }])('%j is no health', (answer) => expect(readHealth(answer)).toBeNull())
