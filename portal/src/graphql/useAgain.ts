import { useCallback, useEffect, useRef } from 'react'

/** A subscription tells of what has happened; the lists have it once they were written, in moments, or seconds on a busy machine. */
const LATER = [1_500, 10_000]

/** Asks at once and again a little later, for lists of which a subscription says that they change: they may not have done so yet. */
export function useAgain(ask: () => void): () => void {
  const latest = useRef(ask)
  const clocks = useRef<ReturnType<typeof setTimeout>[]>([])
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => () => clocks.current.forEach(clearTimeout), [])
  return useCallback(() => {
    clocks.current.forEach(clearTimeout)
    latest.current()
    clocks.current = LATER.map((after) => setTimeout(() => latest.current(), after))
  }, [])
}
