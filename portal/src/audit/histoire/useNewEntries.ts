import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { graphql } from '../../graphql'
import type { HistoryFilter } from '../../graphql/generated/graphql'

const Count = graphql(`query NewEntries($filter: HistoryFilter) { history(filter: $filter, first: 1, orderBy: POSITION_DESC) { totalCount } }`)

const EVERY = 5_000

/**
 * How many entries came since a list was read. Entries are only ever added: the difference of two counts is exactly that. It is asked
 * for while the page is looked at; a failure says nothing, the next answer does.
 *
 * @param known how many there were when the list was read
 */
export function useNewEntries(filter: HistoryFilter, known: number | undefined, pause: boolean): number {
  const client = useClient()
  const key = JSON.stringify(filter)
  const [count, setCount] = useState<{ key: string; of: number }>()
  useEffect(() => {
    if (pause || known === undefined) return
    let current = true
    const ask = () => {
      if (document.visibilityState !== 'visible') return
      void client
        .query(Count, { filter: JSON.parse(key) as HistoryFilter }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => current && data && setCount({ key, of: data.history.totalCount }))
    }
    const clock = setInterval(ask, EVERY)
    document.addEventListener('visibilitychange', ask)
    return () => {
      current = false
      clearInterval(clock)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [client, key, known, pause])
  return count?.key === key && known !== undefined ? Math.max(0, count.of - known) : 0
}
