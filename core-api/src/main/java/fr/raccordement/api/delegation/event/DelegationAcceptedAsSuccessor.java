package fr.raccordement.api.delegation.event;

import org.axonframework.serialization.Revision;

/**
 * The public structure said yes (S-52) in place of the receiver that it has, whose delegation goes
 * on until this one is active.
 *
 * @param delegationId the delegation
 */
@Revision("1")
public record DelegationAcceptedAsSuccessor(String delegationId) implements DelegationEvent {}
