package fr.raccordement.api.certificat.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one connection by API held a certificate.
 *
 * @param raccordementApiId the connection
 * @param structure SIRET
 * @param depuis from when
 * @param jusqua until when; null where it still does
 */
public record DetentionApiView(
        String raccordementApiId, String structure, Instant depuis, @Nullable Instant jusqua) {}
