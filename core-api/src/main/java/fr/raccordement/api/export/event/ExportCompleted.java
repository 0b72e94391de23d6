package fr.raccordement.api.export.event;

import fr.raccordement.api.export.ExportObjet;
import org.axonframework.serialization.Revision;

/**
 * The file is there.
 *
 * @param exportId the identifier, prefix left out
 * @param objet what there is a row for
 * @param demandeur login of whoever asked, who is told
 * @param lignes how many rows it has
 */
@Revision("1")
public record ExportCompleted(String exportId, ExportObjet objet, String demandeur, long lignes)
        implements ExportEvent {}
