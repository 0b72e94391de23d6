import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useEffect, useRef, useState } from 'react'
import { useClient, type AnyVariables } from 'urql'
import { useWake } from './useWake'

/**
 * Listens to a subscription that has no past. After a cut it listens again, and says so to whoever has to read what was missed.
 *
 * @param onMissed when something may have happened while nobody listened
 */
export function useLive<D, V extends AnyVariables>(
  query: TypedDocumentNode<D, V>,
  variables: V,
  onData: (data: D) => void,
  onMissed: () => void,
  pause = false,
): { cut: boolean } {
  const client = useClient()
  const [cut, setCut] = useState(false)
  const wake = useWake(cut)
  const handlers = useRef({ onData, onMissed })
  useEffect(() => {
    handlers.current = { onData, onMissed }
  })
  const key = JSON.stringify(variables)
  const heard = useRef(wake)
  useEffect(() => {
    if (pause) return
    if (heard.current !== wake) handlers.current.onMissed()
    heard.current = wake
    const stream = client.subscription(query, JSON.parse(key) as V).subscribe((result) => {
      setCut(result.error !== undefined)
      if (result.data) handlers.current.onData(result.data)
    })
    return () => stream.unsubscribe()
  }, [client, query, key, wake, pause])
  return { cut }
}
