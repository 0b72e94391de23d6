import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { parseLife, writeLife, type Life } from './life'

/** What of a life is looked at. Its instants are in the URL: one may leave, come back, and send them to somebody. */
export type Look = {
  /** Where the line ends: when the life was last read. */
  now: number
  at: number
  isNow: boolean
  /** What it is compared with. */
  from: number | null
  move: (to: number) => void
  compare: (from: number | null) => void
}

/**
 * @param steps as far as they were read
 * @param seen another value where the life was read anew
 */
export function useLook(steps: readonly { at: string }[], seen: unknown): Look {
  const [url, setUrl] = useSearchParams()
  const [loaded, setLoaded] = useState(() => Date.now())
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the line ends where it was last read
    setLoaded(Date.now())
  }, [seen])
  const asked = parseLife(url)
  const now = Math.max(loaded, Date.parse(steps.at(-1)?.at ?? '') || 0)
  const write = (life: Life) => setUrl(writeLife(life), { replace: true, preventScrollReset: true })
  return {
    now,
    at: asked.at ?? now,
    isNow: asked.at === null,
    from: asked.from,
    move: (to) => write({ ...asked, at: to >= now ? null : to }),
    compare: (from) => write({ ...asked, from }),
  }
}
