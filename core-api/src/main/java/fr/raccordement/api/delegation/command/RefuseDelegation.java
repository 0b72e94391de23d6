package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The public structure says no (S-52). Refuses: DELEGATION_NOT_PENDING, MOTIF_MISSING (given, but
 * blank or too long).
 *
 * @param motif why, if it is said
 */
@Requires(
        parties = Partie.ENTITE,
        profils = {Profil.ORGANISATION_MODIFICATION, Profil.EDI_GESTION_MODIFICATION})
public record RefuseDelegation(
        @TargetAggregateIdentifier DelegationId delegationId,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements DelegationCommand {}
