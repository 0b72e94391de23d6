import { graphql, useAgain, useLive } from '../graphql'

const Changed = graphql(`
  subscription HabilitationsChanged($after: String) {
    habilitationChanged(after: $after) { position }
  }
`)

/**
 * Tells of whatever happens to the caller's own rattachements and profiles, and to those of the structures whose users they manage; after
 * a cut it goes on from the last change heard of.
 */
export function useHabilitationsLive(onChanged: () => void, options: { pause?: boolean } = {}) {
  const changed = useAgain(onChanged)
  return useLive(Changed, {}, changed, changed, { ...options, position: (it) => it.habilitationChanged.position })
}
