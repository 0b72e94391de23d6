package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import org.jspecify.annotations.Nullable;

/**
 * What connections to list; null means no condition.
 *
 * @param structure SIRET
 * @param statut whether in use
 * @param mode through PISTE or by certificate
 * @param environnement the platform called
 */
public record RaccordementApiFilter(
        @Nullable String structure,
        @Nullable RaccordementApiStatus statut,
        @Nullable RaccordementApiMode mode,
        @Nullable Environnement environnement) {

    /** All of them, in both modes (S-42). */
    public static final RaccordementApiFilter NONE =
            new RaccordementApiFilter(null, null, null, null);
}
