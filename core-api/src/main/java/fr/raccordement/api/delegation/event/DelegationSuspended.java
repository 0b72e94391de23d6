package fr.raccordement.api.delegation.event;

import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What the delegation rests on is not in use: nobody receives by it until it resumes.
 *
 * @param delegationId the delegation
 * @param cause what is not in use
 * @param motif why, in the words of whoever closed it; null where the period says it all
 */
@Revision("2")
public record DelegationSuspended(
        String delegationId, CauseDeSuspension cause, @TexteLibre @Nullable String motif)
        implements DelegationEvent {}
