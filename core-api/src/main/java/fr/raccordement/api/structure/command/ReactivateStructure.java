package fr.raccordement.api.structure.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.structure.StructureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The structure may start things again; an active one stays so without an event.
 *
 * @param structureId its key, the first identifier
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReactivateStructure(
        @TargetAggregateIdentifier StructureId structureId, @Nullable Long expectedVersion)
        implements StructureCommand {}
