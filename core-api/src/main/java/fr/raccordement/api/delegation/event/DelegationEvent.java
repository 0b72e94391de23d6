package fr.raccordement.api.delegation.event;

/** The catalogue: all that can have happened to a delegation, in the order of its life. */
public sealed interface DelegationEvent
        permits DelegationRequested,
                DelegationAccepted,
                DelegationRefused,
                DelegationCancelled,
                DelegationActivated,
                DelegationEnded {
    String delegationId();
}
