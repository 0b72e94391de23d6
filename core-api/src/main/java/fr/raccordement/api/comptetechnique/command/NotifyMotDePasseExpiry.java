package fr.raccordement.api.comptetechnique.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The system notifies that the password of a technical account is about to expire. Where it did, or
 * the password has expired, it changes nothing. Refuses: TOO_EARLY (D-162).
 */
@Requires(roles = Role.AIFE_ADMIN)
public record NotifyMotDePasseExpiry(@TargetAggregateIdentifier CompteTechniqueId compteTechniqueId)
        implements CompteTechniqueCommand {

    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
