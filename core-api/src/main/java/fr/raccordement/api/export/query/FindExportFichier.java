package fr.raccordement.api.export.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * The file of an export, for its requester; answers an optional {@link ExportFichier}, empty where
 * there is none, or none any more. Refused with EXPORT_RIGHTS_CHANGED where the viewer may read
 * less than when it was written.
 *
 * @param exportId which one
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindExportFichier(String exportId, Actor viewer) implements Question {}
