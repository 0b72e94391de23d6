package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of a fiche.
 *
 * @param ficheId the fiche
 * @param structure SIRET of its structure
 * @param kind issuer or receiver
 * @param environnement the platform
 * @param tiersDeDematerialisation whether its structure declared to be a third party
 * @param supprimee whether the draft was thrown away
 * @param activeDepuis since when it is in use; null where it is not
 * @param fermeeLe when it was last closed, open again since or not; null where it never was
 */
public record FicheConnue(
        String ficheId,
        String structure,
        FicheKind kind,
        Environnement environnement,
        boolean tiersDeDematerialisation,
        boolean supprimee,
        @Nullable Instant activeDepuis,
        @Nullable Instant fermeeLe) {

    /** Whether it was in use and is no longer. */
    public boolean fermee() {
        return fermeeLe != null && activeDepuis == null;
    }
}
