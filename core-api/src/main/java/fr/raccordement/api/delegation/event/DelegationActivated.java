package fr.raccordement.api.delegation.event;

import org.axonframework.serialization.Revision;

/**
 * The third party receives the invoices from this instant, never from an earlier one (S-53, S-55).
 *
 * @param delegationId the delegation
 */
@Revision("1")
public record DelegationActivated(String delegationId) implements DelegationEvent {}
