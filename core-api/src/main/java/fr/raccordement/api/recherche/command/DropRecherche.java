package fr.raccordement.api.recherche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.recherche.RecherchesId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Gives a kept search up; for oneself alone. One that is not there changes nothing.
 *
 * <p>Refuses: NOT_FOUND (those of another person).
 *
 * @param recherchesId whose
 * @param nom which
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record DropRecherche(@TargetAggregateIdentifier RecherchesId recherchesId, String nom)
        implements RecherchesCommand {}
