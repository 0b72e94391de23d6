package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection, whose name is then free. Repeated it changes nothing. Refuses:
 * MOTIF_MISSING (where one is given and blank or too long).
 *
 * @param motif why, or null
 */
@Requires(parties = Partie.API, profils = Profil.RACCORDEMENT_MODIFICATION)
@Requires(roles = Role.AIFE_INSTRUCTEUR)
public record DeactivateRaccordementApi(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements RaccordementApiCommand {}
