package fr.raccordement.api.export.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The exports of the viewer's that are under way or kept, the newest first, a hundred at most;
 * answers {@link ExportView}s.
 *
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record ListExports(Actor viewer) implements Question {}
