package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Writes to an address again about what happens from now on. Sent by the system for whoever holds
 * the link of a mail to it. Where nobody unsubscribed it changes nothing.
 *
 * @param correspondantId the address
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ResubscribeCorrespondant(@TargetAggregateIdentifier CorrespondantId correspondantId)
        implements CorrespondantCommand {}
