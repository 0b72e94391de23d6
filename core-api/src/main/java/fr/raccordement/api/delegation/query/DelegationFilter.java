package fr.raccordement.api.delegation.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.paging.OfADay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What delegations to list; null or empty means no condition.
 *
 * @param statuts any of these
 * @param recherche the beginning of the SIRET, or of a word of the name, of either side
 * @param tiers SIRET of the third party
 * @param structure SIRET of the public structure
 * @param ficheId the fiche that they were requested from
 * @param environnement the platform
 * @param demandeeAvant requested before that instant
 * @param modifieeDepuis changed at that instant or later
 * @param enVigueurLe by which somebody received at some moment of that day, Paris time
 */
public record DelegationFilter(
        List<DelegationStatus> statuts,
        @Nullable String recherche,
        @Nullable String tiers,
        @Nullable String structure,
        @Nullable String ficheId,
        @Nullable Environnement environnement,
        @Nullable Instant demandeeAvant,
        @Nullable Instant modifieeDepuis,
        @Nullable LocalDate enVigueurLe)
        implements OfADay {

    /** All of them. */
    public static final DelegationFilter NONE =
            new DelegationFilter(List.of(), null, null, null, null, null, null, null, null);

    @Override
    public @Nullable LocalDate jour() {
        return enVigueurLe;
    }

    @Override
    public String path() {
        return "filter.enVigueurLe";
    }
}
