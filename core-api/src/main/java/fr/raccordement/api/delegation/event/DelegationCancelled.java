package fr.raccordement.api.delegation.event;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The request is no longer to be answered.
 *
 * @param delegationId the delegation
 * @param cause the third party's decision, or what made the request pointless
 * @param motif what the third party said, or whoever closed what it rested on; null where nobody
 *     did
 */
@Revision("3")
public record DelegationCancelled(
        String delegationId, CauseDeFin cause, @TexteLibre @Nullable String motif)
        implements DelegationEvent {}
