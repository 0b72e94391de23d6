package fr.raccordement.api.examen.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;

/**
 * Tells the other examiners that one does not examine a fiche any more. Repeated, or where somebody
 * else has taken it since, it changes nothing.
 */
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record LeaveExamen(FicheId ficheId) implements Procedure {}
