package fr.raccordement.api.export.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that an export has ended. The system sends it; repeated it changes nothing. Refuses
 * nothing of its own.
 *
 * @param exportId the export
 * @param lignes how many rows its file has
 * @param code why there is no file; null where there is one
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordExportEnd(
        @TargetAggregateIdentifier ExportId exportId, long lignes, @Nullable String code)
        implements ExportCommand {}
