package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.fiche.Environnement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which delegations, as clients say it; what is left out puts no condition. */
public record DelegationFilterInput(
        @Nullable List<DelegationStatus> statuts,
        @Nullable String recherche,
        @Nullable String tiers,
        @Nullable String structure,
        @Nullable String ficheId,
        @Nullable Environnement environnement,
        @Nullable Instant demandeeAvant,
        @Nullable Instant modifieeDepuis,
        @Nullable LocalDate enVigueurLe) {

    /** As the filter of the query; all delegations without an input. */
    public static DelegationFilter filter(@Nullable DelegationFilterInput input) {
        return input == null ? DelegationFilter.NONE : input.filter();
    }

    private DelegationFilter filter() {
        return new DelegationFilter(
                statuts == null ? List.of() : statuts.stream().distinct().sorted().toList(),
                recherche,
                tiers,
                structure,
                ficheId,
                environnement,
                demandeeAvant,
                modifieeDepuis,
                enVigueurLe);
    }
}
