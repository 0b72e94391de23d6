package fr.raccordement.api.export.event;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
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
 * @param langue the language of titles and words
 * @param bom whether the file begins with a byte order mark; CSV only
 * @param separateur what stands between cells; CSV only
 * @param valeurs how values are said
 * @param description whether the file says at its end what it is
 * @param aLaPosition after which event of the whole store; null for the last one when work begins
 * @param demandeur login of whoever asked, who alone may have the file
 * @param roles their roles at the operator when they asked
 */
@Revision("2")
public record ExportRequested(
        String exportId,
        ExportObjet objet,
        String filtre,
        @Nullable String ordre,
        ExportFormat format,
        ExportLangue langue,
        boolean bom,
        ExportSeparateur separateur,
        ExportValeurs valeurs,
        boolean description,
        @Nullable Long aLaPosition,
        String demandeur,
        List<Role> roles)
        implements ExportEvent {}
