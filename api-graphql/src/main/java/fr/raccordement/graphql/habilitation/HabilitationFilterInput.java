package fr.raccordement.graphql.habilitation;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which habilitations, as clients say it; what is left out puts no condition. */
public record HabilitationFilterInput(
        @Nullable String structure,
        @Nullable String recherche,
        @Nullable String utilisateur,
        @Nullable List<Profil> profils,
        @Nullable List<HabilitationStatus> statuts,
        @Nullable LocalDate valableLe) {

    /** As the filter of the query; all habilitations without an input. */
    public static HabilitationFilter filter(@Nullable HabilitationFilterInput input) {
        return input == null ? HabilitationFilter.NONE : input.filter();
    }

    private HabilitationFilter filter() {
        return new HabilitationFilter(
                structure,
                recherche,
                utilisateur,
                profils == null ? List.of() : profils.stream().distinct().sorted().toList(),
                statuts == null ? List.of() : statuts.stream().distinct().sorted().toList(),
                valableLe);
    }
}
