import { graphql, useLive } from '../graphql'

const Changed = graphql(`
  subscription HabilitationsChanged($after: String) {
    habilitationChanged(after: $after) { position }
  }
`)

/**
 * Tells of whatever happens to the caller's own rattachements and profiles, and to those of the structures whose users they manage; after
 * a cut it goes on from the last change heard of.
 */
export const useHabilitationsLive = (onChanged: () => void, options: { pause?: boolean } = {}) =>
  useLive(Changed, {}, onChanged, onChanged, { ...options, position: (it) => it.habilitationChanged.position })
