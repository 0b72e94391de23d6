package fr.raccordement.api.export.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that the file of an export is fetched; its requester only. Each time is recorded.
 *
 * <p>Refuses: NOT_FOUND (for all others).
 *
 * @param exportId the export
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record RecordExportDownload(@TargetAggregateIdentifier ExportId exportId)
        implements ExportCommand {}
