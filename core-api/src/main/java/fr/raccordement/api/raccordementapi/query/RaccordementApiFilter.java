package fr.raccordement.api.raccordementapi.query;

import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What connections to list; null means no condition.
 *
 * @param structure SIRET
 * @param recherche the beginning of a SIRET, or of a word of the structure's name
 * @param statut whether in use
 * @param mode through PISTE or by certificate
 * @param environnement the platform called
 * @param nomApplicationPiste the beginning of the name in PISTE, to the byte
 * @param modifieDepuis changed at that instant or later
 * @param certificatExpireAvant its certificate, or the chain of it, expires before that instant
 * @param confiance whether its certificate is trusted
 */
public record RaccordementApiFilter(
        @Nullable String structure,
        @Nullable String recherche,
        @Nullable RaccordementApiStatus statut,
        @Nullable RaccordementApiMode mode,
        @Nullable Environnement environnement,
        @Nullable String nomApplicationPiste,
        @Nullable Instant modifieDepuis,
        @Nullable Instant certificatExpireAvant,
        @Nullable Confiance confiance) {

    /** All of them, in both modes (S-42). */
    public static final RaccordementApiFilter NONE =
            new RaccordementApiFilter(null, null, null, null, null, null, null, null, null);
}
