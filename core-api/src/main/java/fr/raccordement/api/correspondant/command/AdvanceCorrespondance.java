package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system has written to all contacts about everything up to an event. Where it was further
 * already it changes nothing.
 *
 * @param jusqua the position of that event
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AdvanceCorrespondance(
        @TargetAggregateIdentifier CorrespondanceId correspondanceId, long jusqua)
        implements CorrespondanceCommand {}
