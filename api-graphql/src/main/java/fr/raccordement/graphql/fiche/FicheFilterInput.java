package fr.raccordement.graphql.fiche;

import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fiches, as clients say it; what is left out puts no condition. */
public record FicheFilterInput(
        @Nullable String structure,
        @Nullable String recherche,
        @Nullable List<FicheStatus> statuts,
        @Nullable FicheKind kind,
        @Nullable Environnement environnement,
        @Nullable Protocole protocole,
        @Nullable String codeApplication,
        @Nullable String interfaceCode,
        @Nullable Instant certificatExpireAvant,
        @Nullable Instant modifieeDepuis,
        @Nullable Boolean tiersDeDematerialisation,
        @Nullable Confiance confiance) {

    /** As the filter of the query; all fiches without an input. */
    public static FicheFilter filter(@Nullable FicheFilterInput input) {
        return input == null ? FicheFilter.NONE : input.filter();
    }

    private FicheFilter filter() {
        return new FicheFilter(
                structure,
                recherche,
                statuts == null ? List.of() : statuts.stream().distinct().sorted().toList(),
                kind,
                environnement,
                protocole,
                codeApplication,
                interfaceCode,
                certificatExpireAvant,
                modifieeDepuis,
                tiersDeDematerialisation,
                confiance);
    }
}
