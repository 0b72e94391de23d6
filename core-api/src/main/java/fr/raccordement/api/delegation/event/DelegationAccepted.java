package fr.raccordement.api.delegation.event;

import org.axonframework.serialization.Revision;

/**
 * The public structure said yes (S-52); nothing is received yet.
 *
 * @param delegationId the delegation
 */
@Revision("1")
public record DelegationAccepted(String delegationId) implements DelegationEvent {}
