import { describe, expect, test } from 'vitest'
import { stepAt, timeScale } from './timeScale'

const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

describe('the time scale', () => {
  const lives: [string, number[], number][] = [
    ['a busy hour, then years', [0, MINUTE, 3 * MINUTE, 40 * MINUTE, 50 * MINUTE], 3 * YEAR],
    ['two steps at one instant', [0, 1000, 1000, 5000], 10_000],
    ['one step', [1000], 5000],
    ['a step in this very millisecond', [0, 500, 1000], 1000],
  ]

  test.each(lives)('%s: later is never further left, and the ends are the ends', (_, instants, now) => {
    const { project } = timeScale(instants, now)
    const places = [...instants, now].map(project)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(project(instants[0]! - 1)).toBe(0)
    expect(project(now)).toBe(1)
    expect(project(now + YEAR)).toBe(1)
  })

  test.each(lives)('%s: what is pointed at is what was drawn', (_, instants, now) => {
    const { project, unproject } = timeScale(instants, now)
    for (const at of [...instants, (instants[0]! + now) / 2, now]) {
      expect(Math.abs(project(unproject(project(at))) - project(at))).toBeLessThan(0.001)
    }
    expect(unproject(0)).toBe(instants[0])
    expect(unproject(1)).toBe(now)
  })

  test('steps that are minutes apart can be told apart beside years', () => {
    const { project, folds } = timeScale([0, MINUTE, 3 * MINUTE, 40 * MINUTE], 3 * YEAR)
    expect(project(MINUTE) - project(0)).toBeGreaterThan(0.05)
    expect(folds.at(-1)?.to).toBe(1)
  })

  test('nothing has happened yet', () => {
    const { project, unproject } = timeScale([], 1000)
    expect(project(1000)).toBe(1)
    expect(unproject(0.5)).toBe(1000)
  })
})

test('at an instant stands the last step that had happened, that instant included', () => {
  const steps = [1, 2, 2, 3].map((second, sequence) => ({ sequence, at: new Date(second * 1000).toISOString() }))
  expect(stepAt(steps, 999)).toBeUndefined()
  expect(stepAt(steps, 2000)?.sequence).toBe(2)
  expect(stepAt(steps, 2999)?.sequence).toBe(2)
  expect(stepAt(steps, 9000)?.sequence).toBe(3)
})
