import { useState } from 'react'
import { graphql, useLive } from '../../graphql'
import type { HistoryFilter } from '../../graphql/generated/graphql'

const Follow = graphql(`
  subscription NewEntries($filter: HistoryFilter, $after: String) { suivreHistorique(filter: $filter, after: $after) { position } }
`)

/**
 * How many entries came since a list was read: those after the newest that it has, else those from now on. A cut loses none where one was
 * heard of; else the list is read again.
 *
 * @param known how many there were when the list was read
 * @param newest where the newest of them stands; none where the list does not begin with it
 */
export function useNewEntries(
  filter: HistoryFilter,
  known: number | undefined,
  newest: string | undefined,
  pause: boolean,
  again: () => void,
): { news: number; cut: boolean } {
  const key = JSON.stringify([filter, known, newest])
  const [heard, setHeard] = useState({ key, count: 0 })
  const { cut } = useLive(
    Follow,
    { filter, after: newest },
    () => setHeard((it) => ({ key, count: it.key === key ? it.count + 1 : 1 })),
    again,
    { pause: pause || known === undefined, position: (it) => it.suivreHistorique.position },
  )
  return { news: heard.key === key ? heard.count : 0, cut }
}
