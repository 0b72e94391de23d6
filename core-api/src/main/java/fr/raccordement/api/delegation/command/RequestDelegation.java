package fr.raccordement.api.delegation.command;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks a public structure to let the third party of a receiver fiche receive its invoices (S-51),
 * as soon as the fiche is saved or any time later (S-50).
 *
 * <p>Refuses: NOT_FOUND (no such fiche, or hidden), and as violations, all at once, FICHE_KIND,
 * TIERS_NOT_DECLARED, FICHE_DEACTIVATED, STRUCTURE_UNKNOWN, STRUCTURE_INACTIVE, STRUCTURE_PRIVEE,
 * SIRET_CHECKSUM, DELEGATION_TO_ONESELF, DELEGATION_ALREADY_OPEN (which names the delegation that
 * is open), DELEGATION_ID_INVALID; DELEGATION_ID_TAKEN. Repeated with the same identifier and
 * content it changes nothing.
 *
 * @param delegationId drawn, or chosen by whoever asks
 * @param ficheId the fiche that invoices will be received through
 * @param structure SIRET of the public structure
 */
@Requires(
        parties = Partie.TIERS,
        profils = {Profil.RACCORDEMENT_MODIFICATION, Profil.EDI_RECEPTEUR_MODIFICATION})
public record RequestDelegation(
        @TargetAggregateIdentifier DelegationId delegationId, String ficheId, String structure)
        implements DelegationCommand {}
