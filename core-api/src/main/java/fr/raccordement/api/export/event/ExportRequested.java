package fr.raccordement.api.export.event;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a list or a history as a file.
 *
 * @param exportId the identifier, prefix left out
 * @param objet what there is a row for
 * @param filtre which rows, as a JSON object
 * @param ordre in what order; null where there is but one
 * @param format how they are written
 * @param langue the language of the titles
 * @param bom whether the file begins with a byte order mark; CSV only
 * @param aLaPosition after which event of the whole store; null for the last one when work begins
 * @param demandeur login of whoever asked, who alone may have the file
 * @param roles their roles at the operator when they asked
 */
@Revision("1")
public record ExportRequested(
        String exportId,
        ExportObjet objet,
        String filtre,
        @Nullable String ordre,
        ExportFormat format,
        ExportLangue langue,
        boolean bom,
        @Nullable Long aLaPosition,
        String demandeur,
        List<Role> roles)
        implements ExportEvent {}
