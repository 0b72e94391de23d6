import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAndTell, isLate, LATE } from './late'

let answers: (() => void)[]
beforeEach(() => {
  vi.useFakeTimers()
  answers = []
  vi.stubGlobal('fetch', (path: string) =>
    path === 'broken' ? Promise.reject(new Error('down')) : new Promise((answered) => answers.push(() => answered(new Response('{}')))),
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an answer that takes long is said to, until the last of them is there', async () => {
  const [one, other] = [fetchAndTell('a'), fetchAndTell('b')]
  vi.advanceTimersByTime(LATE - 1)
  expect(isLate()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isLate()).toBe(true)

  answers[0]?.()
  await one
  expect(isLate()).toBe(true)
  answers[1]?.()
  await other
  expect(isLate()).toBe(false)
})

test('what is answered, or fails, in time is not', async () => {
  const one = fetchAndTell('a')
  answers[0]?.()
  await one
  await expect(fetchAndTell('broken')).rejects.toThrow('down')

  vi.advanceTimersByTime(2 * LATE)
  expect(isLate()).toBe(false)
})
