// @vitest-environment jsdom
import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAgain } from './useAgain'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a list is asked for at once and again while it may follow', () => {
  const ask = vi.fn()
  const { result } = renderHook(() => useAgain(ask))

  result.current()
  expect(ask).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2_000)
  expect(ask).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(60_000)
  expect(ask).toHaveBeenCalledTimes(3)
})

test('many changes are followed as one, by what the screen asks for by then', () => {
  const before = vi.fn()
  const by = vi.fn()
  const { result, rerender } = renderHook(({ ask }) => useAgain(ask), { initialProps: { ask: before } })

  result.current()
  result.current()
  rerender({ ask: by })
  vi.advanceTimersByTime(60_000)

  expect(before).toHaveBeenCalledTimes(2)
  expect(by).toHaveBeenCalledTimes(2)
})

test('nothing is asked for a screen that was left', () => {
  const ask = vi.fn()
  const { result, unmount } = renderHook(() => useAgain(ask))

  result.current()
  unmount()
  vi.advanceTimersByTime(60_000)

  expect(ask).toHaveBeenCalledTimes(1)
})
