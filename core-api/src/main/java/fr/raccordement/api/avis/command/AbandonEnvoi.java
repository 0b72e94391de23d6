package fr.raccordement.api.avis.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Mail to somebody could not be delivered: the server refused it however often it was tried, or it
 * came back. Nothing is sent to that address any more. Repeated it changes nothing.
 *
 * @param preferencesAvisId to whom
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AbandonEnvoi(@TargetAggregateIdentifier PreferencesAvisId preferencesAvisId)
        implements PreferencesAvisCommand {}
