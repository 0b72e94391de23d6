package fr.raccordement.api.delegation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Another delegation, which the public structure accepted in place of this one, has its reception.
 *
 * @param delegationId the delegation that is over
 * @param depuis the instant from which on the other one has it, and nothing is received by this one
 */
@Revision("1")
public record DelegationReplaced(String delegationId, Instant depuis) implements DelegationEvent {}
