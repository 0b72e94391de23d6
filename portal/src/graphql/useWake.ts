import { useEffect, useState } from 'react'

const FIRST = 500
const LONGEST = 15_000

/** Grows when it is time to subscribe again: the network is back, the tab is looked at again, or a cut has lasted a while. */
export function useWake(cut: boolean): number {
  const [wake, setWake] = useState(0)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    const up = () => setWake((it) => it + 1)
    const seen = () => document.visibilityState === 'visible' && up()
    window.addEventListener('online', up)
    document.addEventListener('visibilitychange', seen)
    return () => {
      window.removeEventListener('online', up)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [])
  useEffect(() => {
    if (!cut) return
    const again = setTimeout(() => {
      setTries((it) => it + 1)
      setWake((it) => it + 1)
    }, Math.min(FIRST * 2 ** tries, LONGEST))
    return () => clearTimeout(again)
  }, [cut, tries])
  const [before, setBefore] = useState(cut)
  if (before !== cut) {
    setBefore(cut)
    if (!cut) setTries(0)
  }
  return wake
}
