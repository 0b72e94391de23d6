import { useEffect, useRef } from 'react'
import { useClient } from 'urql'
import { graphql, useCut } from '../graphql'

const History = graphql(`
  subscription FicheChanges($id: ID!, $after: Int!) {
    ficheHistory(id: $id, afterSequence: $after) { sequence type at actor statusBefore statusAfter }
  }
`)
export type Step = { sequence: number; type: string; at: string; actor: string; statusBefore: string | null; statusAfter: string | null }

/**
 * Tells of what happens to a fiche after a version, without gap or repeat: after sleep or a cut it goes on from the last step heard of.
 *
 * @param version already known; nothing is listened to before there is one
 */
export function useFicheChanges(id: string, version: number | undefined, onStep: (step: Step) => void): { cut: boolean } {
  const client = useClient()
  const { cut, wake, listen } = useCut()
  const last = useRef(-1)
  const handler = useRef(onStep)
  useEffect(() => {
    handler.current = onStep
    if (version !== undefined) last.current = Math.max(last.current, version)
  })
  const known = version !== undefined
  useEffect(() => {
    if (!known) return
    return listen(client.subscription(History, { id, after: last.current }), (result) => {
      const step = result.data?.ficheHistory
      if (step && step.sequence > last.current) {
        last.current = step.sequence
        handler.current(step)
      }
    })
  }, [client, id, known, wake, listen])
  return { cut }
}
