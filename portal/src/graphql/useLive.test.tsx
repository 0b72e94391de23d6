// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider, type Client } from 'urql'
import { afterEach, expect, test, vi } from 'vitest'
import { CALM, oneSocket } from './connection'
import { useLive } from './useLive'

type Message = { data?: { at: string }; error?: Error }

/** A client whose subscriptions the test answers by hand. */
function fakeClient() {
  const asked: Record<string, unknown>[] = []
  let listener: ((it: Message) => void) | undefined
  const client = {
    subscription: (_query: unknown, variables: Record<string, unknown>) => ({
      subscribe: (listen: (it: Message) => void) => {
        asked.push(variables)
        listener = listen
        return { unsubscribe: () => (listener = listener === listen ? undefined : listener) }
      },
    }),
  }
  return { client: client as unknown as Client, asked, say: (it: Message) => act(() => listener?.(it)) }
}

const online = () => act(() => void window.dispatchEvent(new Event('online')))
const query = {} as never
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))
afterEach(() => void vi.useRealTimers())

test('after a cut it goes on from the last position heard, and nothing was missed', () => {
  const { client, asked, say } = fakeClient()
  const [heard, missed] = [vi.fn(), vi.fn()]
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  const { result } = renderHook(() => useLive<{ at: string }, object>(query, {}, heard, missed, { position: (it) => it.at }), { wrapper })
  say({ data: { at: '7' } })
  say({ error: new Error('closed') })
  expect(result.current.cut).toBe(true)
  online()
  expect(asked.at(-1)).toEqual({ after: '7' })
  say({ data: { at: '8' } })
  expect(result.current.cut).toBe(false)
  expect(heard.mock.calls.map(([it]) => (it as { at: string }).at)).toEqual(['7', '8'])
  expect(missed).not.toHaveBeenCalled()
})

test('where no position was heard, whoever listens is told to read again', () => {
  const { client, say } = fakeClient()
  const missed = vi.fn()
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  renderHook(() => useLive<{ at: string }, object>(query, {}, vi.fn(), missed), { wrapper })
  expect(missed).not.toHaveBeenCalled()
  say({ error: new Error('closed') })
  online()
  expect(missed).toHaveBeenCalledTimes(1)
})

function cutOff() {
  vi.useFakeTimers()
  const { client, asked, say } = fakeClient()
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  const { result } = renderHook(() => useLive<{ at: string }, object>(query, {}, vi.fn(), vi.fn()), { wrapper })
  say({ error: new Error('closed') })
  expect(result.current.cut).toBe(true)
  return { asked, say, cut: () => result.current.cut }
}

test('a cut is over once one listens again undisturbed, though nothing is said', () => {
  const socket = oneSocket()
  const { asked, cut } = cutOff()
  online()
  const listened = asked.length
  act(() => socket(true))
  pass(CALM)
  expect(cut()).toBe(false)
  pass(60_000)
  expect(asked).toHaveLength(listened)
  act(() => socket(false))
})

test('it goes on while the socket is not there, or what is listened to is refused', () => {
  const socket = oneSocket()
  const { say, cut } = cutOff()
  pass(60_000)
  expect(cut()).toBe(true)
  act(() => socket(true))
  say({ error: new Error('refused') })
  pass(CALM / 4)
  expect(cut()).toBe(true)
  act(() => socket(false))
  pass(60_000)
  expect(cut()).toBe(true)
})
