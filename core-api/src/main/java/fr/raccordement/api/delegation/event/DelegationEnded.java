package fr.raccordement.api.delegation.event;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The third party receives nothing from this instant. Which side decided it is in the metadata.
 *
 * @param delegationId the delegation
 * @param cause a decision, or what put an end to it
 * @param motif why it was decided; null where the system ended it
 */
@Revision("2")
public record DelegationEnded(
        String delegationId, CauseDeFin cause, @TexteLibre @Nullable String motif)
        implements DelegationEvent {}
