package fr.raccordement.api.export.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * An export of the viewer's as it goes on, until it has ended; emits {@link ExportView}s, none
 * where it is absent or another's.
 *
 * @param exportId which one
 * @param viewer who follows
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FollowExport(String exportId, Actor viewer) implements Question {}
