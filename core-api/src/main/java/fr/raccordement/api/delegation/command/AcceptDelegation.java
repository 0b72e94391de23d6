package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The public structure says yes (S-52); the system makes the delegation active later (S-53).
 *
 * <p>Refuses: DELEGATION_NOT_PENDING, DELEGATION_RECEIVER_EXISTS (another third party is accepted
 * already, and is not to be replaced), FICHE_DEACTIVATED, STRUCTURE_INACTIVE, SEPARATION_DES_TACHES
 * (the actor asked for it).
 *
 * @param remplace whether it takes the place of the one that is accepted, which goes on until the
 *     instant at which this one is active
 * @param expectedVersion the version that the actor saw
 */
@Requires(
        parties = Partie.ENTITE,
        profils = {Profil.ORGANISATION_MODIFICATION, Profil.EDI_GESTION_MODIFICATION})
public record AcceptDelegation(
        @TargetAggregateIdentifier DelegationId delegationId,
        boolean remplace,
        @Nullable Long expectedVersion)
        implements DelegationCommand {

    /** Accepts it where there is nobody to replace. */
    public AcceptDelegation(DelegationId delegationId, @Nullable Long expectedVersion) {
        this(delegationId, false, expectedVersion);
    }
}
