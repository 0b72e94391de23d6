package fr.raccordement.api.alerte.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system tells the operator that a fiche or its revision waits to be examined for too long,
 * once each time that it was sent. Where it does not wait any more it changes nothing.
 *
 * <p>Refuses: TOO_EARLY.
 *
 * @param alerteId of the fiche
 */
@Requires(roles = Role.AIFE_ADMIN)
public record NotifyExamenEnRetard(@TargetAggregateIdentifier AlerteId alerteId)
        implements AlerteCommand {}
