package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import org.jspecify.annotations.Nullable;

/**
 * The fiches and revisions that wait for the operator, by the instant of their submission, the
 * oldest first; answers a {@link FichePage}, empty for whoever does not see every structure.
 *
 * @param environnement the platform, or null for all
 * @param kind issuer or receiver, or null for both
 * @param limit how many at most
 * @param cursor after which the page starts, by submission; null for the first page
 * @param viewer who asks
 */
public record ListFichesAExaminer(
        @Nullable Environnement environnement,
        @Nullable FicheKind kind,
        int limit,
        @Nullable FicheCursor cursor,
        Actor viewer) {}
