package fr.raccordement.api.export.query;

import fr.raccordement.api.acteur.Actor;

/**
 * An export of the viewer's; answers an optional {@link ExportView}.
 *
 * @param exportId which one
 * @param viewer who asks
 */
public record FindExport(String exportId, Actor viewer) {}
