// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Provider, type Client } from 'urql'
import { expect, test, vi } from 'vitest'
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
