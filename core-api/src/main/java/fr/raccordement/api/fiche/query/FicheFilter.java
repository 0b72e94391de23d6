package fr.raccordement.api.fiche.query;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What fiches to list; null or empty means no condition.
 *
 * @param structure SIRET
 * @param statuts any of these
 * @param kind issuer or receiver
 * @param environnement the platform
 * @param protocole how files travel
 */
public record FicheFilter(
        @Nullable String structure,
        List<FicheStatus> statuts,
        @Nullable FicheKind kind,
        @Nullable Environnement environnement,
        @Nullable Protocole protocole) {}
