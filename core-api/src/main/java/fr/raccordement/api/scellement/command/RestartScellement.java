package fr.raccordement.api.scellement.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.scellement.ScellementId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Has a new log take the place of the one that there is, from the first event of the store on.
 * Repeated for the same key it changes nothing.
 *
 * <p>Refuses: MOTIF_MISSING.
 *
 * @param scellementId whose log it is
 * @param origine the name of the new log
 * @param cle its public key, as {@link PrepareScellement} answered it
 * @param motif why, 1 to 2,000 characters
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RestartScellement(
        @TargetAggregateIdentifier ScellementId scellementId,
        String origine,
        String cle,
        String motif)
        implements ScellementCommand {}
