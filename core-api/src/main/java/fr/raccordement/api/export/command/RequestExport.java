package fr.raccordement.api.export.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a list or a history as a file (S-34). Whoever is authenticated may: the file has what
 * they may read and nothing else. An auditor asks by role: it changes nothing but the record of who
 * exported what. Repeated with the same identifier by the same person it changes nothing.
 *
 * <p>Refuses: FORBIDDEN (the history of everything, without a role at the operator),
 * EXPORT_POSITION (a negative position), NOT_FOUND (the identifier is another's).
 *
 * @param exportId the export
 * @param objet what there is a row for
 * @param filtre which rows, as a JSON object
 * @param ordre in what order; null where there is but one
 * @param format how they are written
 * @param langue the language of titles and words
 * @param bom whether the file begins with a byte order mark; CSV only
 * @param separateur what stands between cells; CSV only
 * @param valeurs how values are said
 * @param description whether the file says at its end what it is
 * @param aLaPosition after which event of the whole store; null for the last one
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record RequestExport(
        @TargetAggregateIdentifier ExportId exportId,
        ExportObjet objet,
        String filtre,
        @Nullable String ordre,
        ExportFormat format,
        ExportLangue langue,
        boolean bom,
        ExportSeparateur separateur,
        ExportValeurs valeurs,
        boolean description,
        @Nullable Long aLaPosition)
        implements ExportCommand {}
