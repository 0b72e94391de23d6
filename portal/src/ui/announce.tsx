import { useSyncExternalStore } from 'react'

let spoken = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says an outcome to who listens to the page rather than looks at it. Never for what ticks. */
export function announce(text: string) {
  spoken = { text, turn: spoken.turn + 1 }
  listeners.forEach((it) => it())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The two live regions that announcements take in turn, so that the same sentence is said twice. One a page. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{turn % 2 === 0 ? text : ''}</div>
      <div aria-live="polite">{turn % 2 === 1 ? text : ''}</div>
    </div>
  )
}
