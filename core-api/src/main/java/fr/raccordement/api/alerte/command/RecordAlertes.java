package fr.raccordement.api.alerte.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.alerte.AlerteId;
import fr.raccordement.api.habilitation.Requires;
import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system says what is wrong with the program now: the operator is told of what is new, and what
 * is not named is wrong no longer. Repeated it changes nothing. Refuses nothing of its own.
 *
 * @param alerteId of the program
 * @param cas each case that stands, and since when
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordAlertes(@TargetAggregateIdentifier AlerteId alerteId, Map<String, Instant> cas)
        implements AlerteCommand {}
