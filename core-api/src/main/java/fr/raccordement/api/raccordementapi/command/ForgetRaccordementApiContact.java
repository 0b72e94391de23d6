package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Destroys the contacts of the connection for good, those of before too: the key that reads them
 * ceases to exist. Repeated it changes nothing. Refuses: MOTIF_MISSING.
 *
 * @param motif why, not blank
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ForgetRaccordementApiContact(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        String motif,
        @Nullable Long expectedVersion)
        implements RaccordementApiCommand {}
