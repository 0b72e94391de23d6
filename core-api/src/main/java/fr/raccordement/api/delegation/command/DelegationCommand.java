package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a delegation. Every command on one that exists may name the version it was
 * decided on; another version stored is refused with CONFLICT. A delegation that is absent, or
 * hidden from the actor, is NOT_FOUND. What is asked for and already so changes nothing. Answers
 * the version of the delegation after its own events.
 */
public sealed interface DelegationCommand
        permits RequestDelegation,
                AcceptDelegation,
                RefuseDelegation,
                CancelDelegation,
                EndDelegation,
                ReviewDelegation,
                EndSuspendedDelegation {
    DelegationId delegationId();

    /** The version that the actor saw, or null to take whatever is stored. */
    default @Nullable Long expectedVersion() {
        return null;
    }
}
