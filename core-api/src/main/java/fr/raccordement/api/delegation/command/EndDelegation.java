package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Either side ends a delegation that was accepted, active or about to be, from this instant on.
 * Refuses: DELEGATION_NOT_ACCEPTED, MOTIF_MISSING.
 *
 * @param motif why, not blank
 */
@Requires(
        parties = Partie.TIERS,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
@Requires(
        parties = Partie.ENTITE,
        profils = {Profil.ORGANISATION_MODIFICATION, Profil.EDI_GESTION_MODIFICATION})
public record EndDelegation(
        @TargetAggregateIdentifier DelegationId delegationId,
        String motif,
        @Nullable Long expectedVersion)
        implements DelegationCommand {}
