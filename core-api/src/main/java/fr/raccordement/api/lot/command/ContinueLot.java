package fr.raccordement.api.lot.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lot.LotId;

/**
 * The system acts on the next elements of a batch, and records what came of them. Of a batch that
 * is over, or that nobody asked for, it does nothing.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ContinueLot(LotId lotId) implements Procedure {}
