package fr.raccordement.api.fiche.query;

import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fiches to list; null or empty means no condition.
 *
 * @param structure SIRET
 * @param recherche the beginning of a SIRET, or of a word of the structure's name
 * @param statuts any of these
 * @param kind issuer or receiver
 * @param environnement the platform
 * @param protocole how files travel
 * @param codeApplication assigned at the first activation
 * @param interfaceCode a flow that is connected or subscribed to
 * @param certificatExpireAvant whether a certificate expires before that instant
 * @param modifieeDepuis changed at that instant or later
 * @param tiersDeDematerialisation whether its structure declared on it to be a third party
 * @param confiance the worst of its certificates in use
 */
public record FicheFilter(
        @Nullable String structure,
        @Nullable String recherche,
        List<FicheStatus> statuts,
        @Nullable FicheKind kind,
        @Nullable Environnement environnement,
        @Nullable Protocole protocole,
        @Nullable String codeApplication,
        @Nullable String interfaceCode,
        @Nullable Instant certificatExpireAvant,
        @Nullable Instant modifieeDepuis,
        @Nullable Boolean tiersDeDematerialisation,
        @Nullable Confiance confiance) {

    /** All of them. */
    public static final FicheFilter NONE =
            new FicheFilter(
                    null, null, List.of(), null, null, null, null, null, null, null, null, null);

    /** Those of one structure. */
    public static FicheFilter ofStructure(String siret) {
        return new FicheFilter(
                siret, null, List.of(), null, null, null, null, null, null, null, null, null);
    }

    /** Those of a kind and on a platform. */
    public static FicheFilter of(@Nullable FicheKind kind, @Nullable Environnement environnement) {
        return new FicheFilter(
                null,
                null,
                List.of(),
                kind,
                environnement,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
