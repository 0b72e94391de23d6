import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchAndTell, insist, isLate, LATE } from './late'

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

test('a part of the portal is loaded again while nothing answers, and people are told meanwhile', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('down')))
  let down = true
  const part = insist(() => (down ? Promise.reject(new Error('down')) : Promise.resolve('a screen')))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(isLate()).toBe(true)
  down = false
  await vi.advanceTimersByTimeAsync(15_000)
  await expect(part).resolves.toBe('a screen')
  expect(isLate()).toBe(false)
})

test('what is not there, of a program that answers, fails', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
  const part = insist(() => Promise.reject(new Error('404')))
  const refused = expect(part).rejects.toThrow('404')
  await vi.advanceTimersByTimeAsync(60_000)
  await refused
  expect(isLate()).toBe(false)
})
