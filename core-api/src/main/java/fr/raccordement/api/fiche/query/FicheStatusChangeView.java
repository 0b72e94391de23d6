package fr.raccordement.api.fiche.query;

import fr.raccordement.api.fiche.FicheKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fiche changed status.
 *
 * @param ficheId the fiche
 * @param structure SIRET of the partner
 * @param kind issuer or receiver
 * @param version of the fiche after the change
 * @param statusBefore null at creation
 * @param statusAfter null when discarded
 * @param at when
 * @param actor who
 * @param position of its event in the order of the whole store
 */
public record FicheStatusChangeView(
        String ficheId,
        String structure,
        FicheKind kind,
        long version,
        @Nullable FicheStatus statusBefore,
        @Nullable FicheStatus statusAfter,
        Instant at,
        String actor,
        long position) {}
