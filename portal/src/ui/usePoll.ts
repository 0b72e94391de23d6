import { useEffect, useRef } from 'react'

/** Asks again and again, while the page is looked at. */
export function usePoll(ask: () => void, every: number) {
  const again = useRef(ask)
  useEffect(() => {
    again.current = ask
  })
  useEffect(() => {
    const clock = setInterval(() => document.visibilityState === 'visible' && again.current(), every)
    return () => clearInterval(clock)
  }, [every])
}
