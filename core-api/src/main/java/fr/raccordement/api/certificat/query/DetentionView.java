package fr.raccordement.api.certificat.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one fiche held a certificate.
 *
 * @param ficheId the fiche
 * @param structure SIRET
 * @param depuis from when
 * @param jusqua until when; null where it still does
 */
public record DetentionView(
        String ficheId, String structure, Instant depuis, @Nullable Instant jusqua) {}
