package fr.raccordement.api.delegation.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The public structure said no (S-52).
 *
 * @param delegationId the delegation
 * @param motif why; null where it was not said
 */
@Revision("2")
public record DelegationRefused(String delegationId, @TexteLibre @Nullable String motif)
        implements DelegationEvent {}
