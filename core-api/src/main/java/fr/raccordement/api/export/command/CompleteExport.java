package fr.raccordement.api.export.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system looks whether the file is ready, and tells whoever asked for it, once. Where there is
 * none and will be none it changes nothing.
 *
 * <p>Refuses: TOO_EARLY.
 *
 * @param exportId the export
 */
@Requires(roles = Role.AIFE_ADMIN)
public record CompleteExport(@TargetAggregateIdentifier ExportId exportId)
        implements ExportCommand {}
