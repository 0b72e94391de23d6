import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

type Page<N> = { nodes: readonly N[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

const cursorOf = (page: Page<unknown>) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null)

/**
 * A life as far as it was read.
 *
 * @param first its first page, once that is there
 * @param ask for the page behind a cursor
 */
export function usePages<N>(first: Page<N> | null | undefined, ask: (after: string | null) => Promise<Page<N> | null | undefined>) {
  const [older, setOlder] = useState<{ nodes: N[]; cursor: string | null | undefined }>({ nodes: [], cursor: undefined })
  const nodes = useMemo(() => [...(first?.nodes ?? []), ...older.nodes], [first, older])
  const more = older.cursor === undefined ? (first ? cursorOf(first) : null) : older.cursor
  async function load(after = more) {
    const next = await ask(after)
    if (!next) return null
    const cursor = cursorOf(next)
    flushSync(() => setOlder((it) => ({ nodes: [...it.nodes, ...next.nodes], cursor })))
    return cursor
  }
  /** A paper has all of a life, not what was looked at so far. */
  async function print() {
    for (let after = more; after; after = await load(after));
    window.print()
  }
  return { nodes, more, load: () => void load(), print: () => void print() }
}
