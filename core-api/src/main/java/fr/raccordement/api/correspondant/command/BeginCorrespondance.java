package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system begins to write to contacts: about what happens from now on, and nothing before. Where
 * it began already it changes nothing.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record BeginCorrespondance(@TargetAggregateIdentifier CorrespondanceId correspondanceId)
        implements CorrespondanceCommand {}
