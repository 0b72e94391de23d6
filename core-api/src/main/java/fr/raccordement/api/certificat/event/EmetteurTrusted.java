package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * An authority is trusted, by its name and key.
 *
 * @param sha256 of its certificate, lower-case hexadecimal
 * @param cleSha256 of its public key, lower-case hexadecimal
 * @param sujet its name, RFC 4514
 * @param der its certificate, Base64 of the DER
 * @param source where the trust comes from
 */
@Revision("1")
public record EmetteurTrusted(
        String sha256, String cleSha256, String sujet, String der, String source)
        implements EmetteurEvent {}
