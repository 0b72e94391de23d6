package fr.raccordement.api.raccordementapi.command;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens a closed connection again, as if it were declared anew. Repeated it changes nothing.
 *
 * <p>Refuses, all at once: STRUCTURE_INACTIVE, COMPTE_TECHNIQUE_MISSING, COMPTE_TECHNIQUE_EXPIRED,
 * PISTE_NAME_TWIN.
 */
@Requires(parties = Partie.API, profils = Profil.RACCORDEMENT_MODIFICATION)
public record ReactivateRaccordementApi(
        @TargetAggregateIdentifier RaccordementApiId raccordementApiId,
        @Nullable Long expectedVersion)
        implements RaccordementApiCommand {}
