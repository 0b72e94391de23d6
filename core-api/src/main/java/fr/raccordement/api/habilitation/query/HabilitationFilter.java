package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.habilitation.Profil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What habilitations to list; null or empty means no condition.
 *
 * @param structure SIRET
 * @param recherche the beginning of a SIRET, or of a word of the structure's name
 * @param utilisateur login
 * @param profils any of these
 * @param statuts any of these
 */
public record HabilitationFilter(
        @Nullable String structure,
        @Nullable String recherche,
        @Nullable String utilisateur,
        List<Profil> profils,
        List<HabilitationStatus> statuts) {

    /** All of them. */
    public static final HabilitationFilter NONE =
            new HabilitationFilter(null, null, null, List.of(), List.of());
}
