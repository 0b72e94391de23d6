import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useEffect, useRef } from 'react'
import { useClient, type AnyVariables } from 'urql'
import { useCut } from './useCut'

/**
 * Listens to a subscription. After sleep or a cut it goes on: from the position of the last message where they say one, so that nothing
 * is missed; else it says so to whoever has to read what was missed.
 *
 * @param variables with `after`, where a list was read up to, if there is one
 * @param onMissed when something may have happened while nobody listened, and no position was heard
 * @param options pause: not to listen for now; position: where a message stands, for the variable `after` of the subscription
 */
export function useLive<D, V extends AnyVariables>(
  query: TypedDocumentNode<D, V>,
  variables: V,
  onData: (data: D) => void,
  onMissed: () => void,
  options: { pause?: boolean; position?: (data: D) => string } = {},
): { cut: boolean } {
  const { pause = false } = options
  const client = useClient()
  const { cut, wake, listen } = useCut()
  const handlers = useRef({ onData, onMissed, position: options.position })
  useEffect(() => {
    handlers.current = { onData, onMissed, position: options.position }
  })
  const key = JSON.stringify(variables)
  const heard = useRef(wake)
  const after = useRef<string>(undefined)
  const heardOf = useRef(key)
  useEffect(() => {
    if (pause) return
    // Another list: where the one before was heard to says nothing.
    if (heardOf.current !== key) after.current = undefined
    heardOf.current = key
    if (heard.current !== wake && after.current === undefined) handlers.current.onMissed()
    heard.current = wake
    const from = { ...(JSON.parse(key) as object), ...(after.current !== undefined && { after: after.current }) } as unknown as V
    return listen(client.subscription(query, from), (result) => {
      if (!result.data) return
      after.current = handlers.current.position?.(result.data)
      handlers.current.onData(result.data)
    })
  }, [client, query, key, wake, pause, listen])
  return { cut }
}
