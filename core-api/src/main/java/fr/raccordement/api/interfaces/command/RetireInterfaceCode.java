package fr.raccordement.api.interfaces.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * No fiche may choose the code any more; those that did keep it. Refuses: NOT_FOUND, MOTIF_MISSING.
 *
 * @param interfaceCodeId the code
 * @param motif why, not blank
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RetireInterfaceCode(
        @TargetAggregateIdentifier InterfaceCodeId interfaceCodeId, String motif) {}
