package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Validite;
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
 * @param closedFor why it was last closed; null where it never was
 * @param validite its period, in use or as the draft says; null where none was given
 */
public record FicheConnue(
        String ficheId,
        String structure,
        FicheKind kind,
        Environnement environnement,
        boolean tiersDeDematerialisation,
        boolean discarded,
        @Nullable Instant activeSince,
        @Nullable Instant closedAt,
        @Nullable String closedFor,
        @Nullable Validite validite) {

    /** Whether it was in use and is no longer. */
    public boolean closed() {
        return closedAt != null && activeSince == null;
    }

    /** Whether the operator has opened it and nobody closed it, whatever its period. */
    public boolean open() {
        return activeSince != null;
    }
}
