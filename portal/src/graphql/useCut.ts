import { useCallback, useState } from 'react'
import { whenCalm } from './connection'
import { useWake } from './useWake'

type Message = { data?: unknown; error?: unknown }
type Stream<M> = { subscribe: (onMessage: (it: M) => void) => { unsubscribe: () => void } }

/**
 * Whether live updates are cut, and when to listen again. A cut is over with the next message, or once one listens again undisturbed:
 * the next message may be long in coming.
 */
export function useCut() {
  const [cut, setCut] = useState(false)
  const wake = useWake(cut)
  const listen = useCallback(<M extends Message>(stream: Stream<M>, onMessage: (it: M) => void) => {
    const giveUp = whenCalm(() => setCut(false))
    const listening = stream.subscribe((it) => {
      giveUp()
      setCut(it.error !== undefined)
      onMessage(it)
    })
    return () => {
      giveUp()
      listening.unsubscribe()
    }
  }, [])
  return { cut, wake, listen }
}
