package fr.raccordement.api.delegation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The public structure said no (S-52).
 *
 * @param delegationId the delegation
 * @param motif why; null where it was not said
 */
@Revision("1")
public record DelegationRefused(String delegationId, @Nullable String motif)
        implements DelegationEvent {}
