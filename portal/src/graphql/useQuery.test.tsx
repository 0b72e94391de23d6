// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { GraphQLError, parse } from 'graphql'
import type { ReactNode } from 'react'
import { CombinedError, Provider, type Client, type Operation, type OperationResult } from 'urql'
import { expect, test } from 'vitest'
import { makeSubject, never } from 'wonka'
import { useQuery } from './useQuery'

const Query = parse('query Of($id: ID!) { it(id: $id) }')
const down = new CombinedError({ networkError: new Error('down') })
const refused = (code: string) => new CombinedError({ graphQLErrors: [new GraphQLError(code, { extensions: { code } })] })

/** A client whose questions the test answers by hand. */
function show() {
  let answer: ((it: Partial<OperationResult>) => void) | undefined
  const client = {
    executeQuery: () => {
      const { source, next } = makeSubject<OperationResult>()
      answer = (it) => act(() => next({ operation: {} as Operation, stale: false, hasNext: false, ...it } as OperationResult))
      return source
    },
  } as unknown as Client
  const wrapper = ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>
  const { result, rerender } = renderHook(({ id }) => useQuery<{ it: string }, { id: string }>({ query: Query, variables: { id } }), {
    wrapper,
    initialProps: { id: 'a' },
  })
  return {
    answer: (it: Partial<OperationResult>) => answer?.(it),
    again: () => act(() => result.current[1]({ requestPolicy: 'network-only' })),
    ask: (id: string) => rerender({ id }),
    shown: () => result.current[0],
  }
}

test('what was answered stays while the same is asked again, and where that fails for a while', () => {
  const { answer, again, shown } = show()
  answer({ data: { it: 'one' } })
  again()
  expect(shown().data).toEqual({ it: 'one' })
  answer({ error: down })
  expect([shown().data, shown().error]).toEqual([{ it: 'one' }, down])
  again()
  expect(shown().data).toEqual({ it: 'one' })
  answer({ data: { it: 'two' } })
  expect([shown().data, shown().error]).toEqual([{ it: 'two' }, undefined])
})

test('a question without variables is one too', () => {
  const client = { executeQuery: () => never } as unknown as Client
  const { result } = renderHook(() => useQuery<{ it: string }, object>({ query: parse('{ it }') } as never), {
    wrapper: ({ children }: { children: ReactNode }) => <Provider value={client}>{children}</Provider>,
  })
  expect(result.current[0]).toMatchObject({ fetching: true })
})

test('what is refused for good goes', () => {
  const { answer, again, shown } = show()
  answer({ data: { it: 'one' } })
  again()
  answer({ error: refused('FORBIDDEN') })
  expect(shown().data).toBeUndefined()
})

test('what was answered to another question is no answer', () => {
  const { answer, ask, shown } = show()
  answer({ data: { it: 'one' } })
  ask('b')
  answer({ error: refused('UNAVAILABLE') })
  expect(shown().data).toBeUndefined()
})
