package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks to belong to a structure (S-10). A request that was refused, or a rattachement that was
 * removed, may be asked for again.
 *
 * <p>Refuses: STRUCTURE_UNKNOWN, STRUCTURE_INACTIVE, RATTACHEMENT_EXISTS (asked for, valid or
 * deactivated).
 */
@Requires(utilisateur = true)
public record RequestRattachement(@TargetAggregateIdentifier HabilitationId habilitationId)
        implements HabilitationCommand {}
