package fr.raccordement.api.export.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * An export of the viewer's; answers an optional {@link ExportView}.
 *
 * @param exportId which one
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindExport(String exportId, Actor viewer) implements Question {}
