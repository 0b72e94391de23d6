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
 * @param discarded whether the draft was thrown away
 * @param activeSince since when it is in use; null where it is not
 * @param closedAt when it was last closed, open again since or not; null where it never was
 */
public record FicheConnue(
        String ficheId,
        String structure,
        FicheKind kind,
        Environnement environnement,
        boolean tiersDeDematerialisation,
        boolean discarded,
        @Nullable Instant activeSince,
        @Nullable Instant closedAt) {

    /** Whether it was in use and is no longer. */
    public boolean closed() {
        return closedAt != null && activeSince == null;
    }
}
