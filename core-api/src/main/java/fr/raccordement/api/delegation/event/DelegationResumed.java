package fr.raccordement.api.delegation.event;

import org.axonframework.serialization.Revision;

/**
 * What the delegation rests on is in use again: it is what it was before it was suspended, from
 * this instant, never from an earlier one.
 *
 * @param delegationId the delegation
 */
@Revision("1")
public record DelegationResumed(String delegationId) implements DelegationEvent {}
