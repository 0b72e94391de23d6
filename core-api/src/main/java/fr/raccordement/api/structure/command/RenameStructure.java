package fr.raccordement.api.structure.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.structure.StructureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the structure another name; the one it has changes nothing. Refuses: NOM_MISSING.
 *
 * @param structureId its key, the first identifier
 * @param nom the name from now on, not blank
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RenameStructure(
        @TargetAggregateIdentifier StructureId structureId,
        String nom,
        @Nullable Long expectedVersion)
        implements StructureCommand {}
