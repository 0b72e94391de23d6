package fr.raccordement.api.delegation.event;

/** The catalogue: all that can have happened to a delegation, in the order of its life. */
public sealed interface DelegationEvent
        permits DelegationRequested,
                DelegationAccepted,
                DelegationAcceptedAsSuccessor,
                DelegationRefused,
                DelegationCancelled,
                DelegationActivated,
                DelegationSuspended,
                DelegationResumed,
                DelegationReplaced,
                DelegationEnded {
    String delegationId();
}
