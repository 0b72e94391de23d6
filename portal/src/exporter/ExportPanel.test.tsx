// @vitest-environment jsdom
import { cacheExchange } from '@urql/exchange-graphcache'
import { act, render, screen } from '@testing-library/react'
import { Client, makeResult, Provider, type Exchange, type Operation } from 'urql'
import { beforeAll, expect, test, vi } from 'vitest'
import { filter, fromPromise, map, merge, mergeMap, pipe, takeUntil } from 'wonka'
import { keys, possibleTypes, updates } from '../graphql/cache'
import { startTexts } from '../texts'
import { ExportPanel } from './ExportPanel'

vi.mock('../connexion', () => ({ useLabel: () => (_kind: string, it: string) => it }))
beforeAll(() => startTexts('fr'))

const ID = '41d20edb-e4e2-4ab1-a404-22aea869ef7b'
const as = (etat: string, lignes: number) => ({
  __typename: 'Export', id: ID, etat, lignes, progression: 0, format: 'CSV', code: null, expireLe: null,
  url: etat === 'TERMINE' ? `https://raccordement.example/exports/${ID}` : null,
})

/** A program that has the export written before it answers what was asked first: each stream says so, and ends. */
function lateProgram() {
  const answers = new Map<string, (data: Record<string, unknown>) => void>()
  let streams = 0
  const exchange: Exchange = () => (operations) => {
    const ended = (it: Operation) => pipe(operations, filter((other) => other.kind === 'teardown' && other.key === it.key))
    const queries = pipe(
      operations,
      filter((it) => it.kind === 'query'),
      mergeMap((it) =>
        pipe(
          fromPromise(new Promise<Record<string, unknown>>((answer) => answers.set('query', answer))),
          map((data) => makeResult(it, { data, hasNext: false })),
          takeUntil(ended(it)),
        ),
      ),
    )
    const subscriptions = pipe(
      operations,
      filter((it) => it.kind === 'subscription'),
      mergeMap((it) => {
        streams++
        return pipe(
          fromPromise(Promise.resolve()),
          map(() => makeResult(it, { data: { exportProgress: as('TERMINE', 201) }, hasNext: false })),
          takeUntil(ended(it)),
        )
      }),
    )
    return merge([queries, subscriptions])
  }
  const client = new Client({ url: '/graphql', exchanges: [cacheExchange({ keys, possibleTypes, updates }), exchange] })
  return {
    client,
    streams: () => streams,
    answer: (data: Record<string, unknown>) => act(async () => answers.get('query')?.(data)),
  }
}

test('an answer that comes late does not hide that the file is ready', async () => {
  const program = lateProgram()
  render(
    <Provider value={program.client}>
      <ExportPanel count={201} ticket={ID} onTicket={() => undefined} start={() => Promise.reject(new Error('not asked'))} />
    </Provider>,
  )
  await act(() => Promise.resolve())
  await program.answer({ export: as('EN_COURS', 0) })
  expect(await screen.findByText('Télécharger (CSV)')).toBeVisible()
  expect(program.streams()).toBe(1)
})
