package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.paging.OfADay;
import java.time.LocalDate;
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
 * @param valableLe those that counted at some moment of that day, Paris time
 */
public record HabilitationFilter(
        @Nullable String structure,
        @Nullable String recherche,
        @Nullable String utilisateur,
        List<Profil> profils,
        List<HabilitationStatus> statuts,
        @Nullable LocalDate valableLe)
        implements OfADay {

    /** All of them. */
    public static final HabilitationFilter NONE =
            new HabilitationFilter(null, null, null, List.of(), List.of(), null);

    @Override
    public @Nullable LocalDate jour() {
        return valableLe;
    }

    @Override
    public String path() {
        return "filter.valableLe";
    }
}
