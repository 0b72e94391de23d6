package fr.raccordement.api.correspondant.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * A mail to a contact could not be delivered: the server refused it however often it was tried, or
 * it came back. Where more was sent since, or they unsubscribed meanwhile, it changes nothing.
 *
 * @param correspondantId to whom
 * @param jusqua the position of the last notice in the mail
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AbandonEnvoiAuContact(
        @TargetAggregateIdentifier CorrespondantId correspondantId, long jusqua)
        implements CorrespondantCommand {}
