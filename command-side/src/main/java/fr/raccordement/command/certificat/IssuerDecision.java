package fr.raccordement.command.certificat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator last decided on an issuer.
 *
 * @param sha256 of its certificate
 * @param cleSha256 of its public key
 * @param sujet its name, as it was read then
 * @param der its certificate, Base64 of the DER
 * @param trusted whether it was trusted, or trusted no more
 * @param reason the source of the trust, or why it ended
 * @param at when
 * @param by who
 * @param version number of the decision in the list
 */
record IssuerDecision(
        String sha256,
        String cleSha256,
        String sujet,
        String der,
        boolean trusted,
        String reason,
        Instant at,
        @Nullable String by,
        long version) {}
