import { graphql, useLive } from '../graphql'

const Activated = graphql(`
  subscription DelegationsActivated($structure: ID) {
    delegationActivated(structure: $structure) { id version statut ...DelegationRow_delegation }
  }
`)

/**
 * Redraws, wherever they are shown, delegations that become active; the cache brings them to their rows.
 *
 * @param onMissed to read again what happened while nobody listened
 */
export const useDelegationsLive = (structure: string | undefined, onMissed: () => void) =>
  useLive(Activated, { structure }, () => undefined, onMissed, structure === undefined)
