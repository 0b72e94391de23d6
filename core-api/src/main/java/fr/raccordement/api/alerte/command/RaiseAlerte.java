package fr.raccordement.api.alerte.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.habilitation.Requires;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system tells the operator of something that it has seen. Of the same case it changes nothing.
 *
 * @param alerteId what, of which thing
 * @param cas which case of it
 * @param depuis since when it is so
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RaiseAlerte(@TargetAggregateIdentifier AlerteId alerteId, String cas, Instant depuis)
        implements AlerteCommand {}
