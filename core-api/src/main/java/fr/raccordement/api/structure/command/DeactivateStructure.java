package fr.raccordement.api.structure.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.structure.StructureId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The structure starts nothing any more: no fiche of it is created, submitted, activated or
 * reactivated. Its raccordements run on; the delegations that it gave or was given are suspended
 * (D-150). An inactive structure stays so without an event. Refuses: MOTIF_MISSING (D-153).
 *
 * @param structureId its key, the first identifier
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record DeactivateStructure(
        @TargetAggregateIdentifier StructureId structureId,
        String motif,
        @Nullable Long expectedVersion)
        implements StructureCommand {}
