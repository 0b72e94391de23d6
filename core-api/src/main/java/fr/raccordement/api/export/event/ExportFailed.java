package fr.raccordement.api.export.event;

import fr.raccordement.api.export.ExportObjet;
import org.axonframework.serialization.Revision;

/**
 * There is no file, and there will be none.
 *
 * @param exportId the identifier, prefix left out
 * @param objet what there is a row for
 * @param demandeur login of whoever asked, who is told
 * @param code why, as the API names it
 */
@Revision("1")
public record ExportFailed(String exportId, ExportObjet objet, String demandeur, String code)
        implements ExportEvent {}
