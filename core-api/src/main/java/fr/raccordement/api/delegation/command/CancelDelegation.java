package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The third party takes its request back while it is unanswered; afterwards it may end the
 * delegation. Refuses: DELEGATION_NOT_PENDING, MOTIF_MISSING (one that is given and says nothing).
 *
 * @param motif why, or null
 */
@Requires(
        parties = Partie.TIERS,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record CancelDelegation(
        @TargetAggregateIdentifier DelegationId delegationId,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements DelegationCommand {}
