package fr.raccordement.api.interfaces.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * No fiche may choose the code any more; those that did keep it. Refuses: NOT_FOUND, MOTIF_MISSING,
 * CONFLICT.
 *
 * @param interfaceCodeId the code
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RetireInterfaceCode(
        @TargetAggregateIdentifier InterfaceCodeId interfaceCodeId,
        String motif,
        @Nullable Long expectedVersion)
        implements InterfaceCodeCommand {}
