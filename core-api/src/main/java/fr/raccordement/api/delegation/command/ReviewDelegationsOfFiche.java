package fr.raccordement.api.delegation.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;

/**
 * The period of validity of a fiche has begun: the system has a look at each delegation that rests
 * on it.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReviewDelegationsOfFiche(FicheId ficheId) implements Procedure {}
