import { graphql, useLive } from '../graphql'

const Changed = graphql(`
  subscription DelegationsChanged($structure: ID, $after: String) {
    delegationChanged(structure: $structure, after: $after) {
      position
      entry { type sequence aggregateId }
      delegation { id version statut ...DelegationRow_delegation }
    }
  }
`)
/** What changes a row where it stands; anything else may bring one into a list or take it out. */
const IN_PLACE = ['DelegationActivated', 'DelegationSuspended', 'DelegationResumed']

/**
 * Redraws, wherever they are shown, the delegations of a structure as they change; the cache brings them to their rows. After a cut it
 * goes on from the last change heard of.
 *
 * @param onMoved to read again the lists that one came into or left, and what was missed
 */
export const useDelegationsLive = (structure: string | undefined, onMoved: () => void) =>
  useLive(
    Changed,
    { structure },
    (it) => {
      if (!IN_PLACE.includes(it.delegationChanged.entry.type)) onMoved()
    },
    onMoved,
    { pause: structure === undefined, position: (it) => it.delegationChanged.position },
  )
