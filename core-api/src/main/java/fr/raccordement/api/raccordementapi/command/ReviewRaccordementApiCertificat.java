package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system analyses the certificate of a connection in use again, notes whether it has lost or
 * regained trust since, and notifies that it is about to expire. Where there is nothing to say, it
 * changes nothing (D-213).
 *
 * @param raccordementApiId the connection
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReviewRaccordementApiCertificat(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId)
        implements RaccordementApiCommand {}
