package fr.raccordement.api.certificat.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * An authority is trusted no more, by its key, wherever its trust came from.
 *
 * @param sha256 of its certificate, lower-case hexadecimal
 * @param cleSha256 of its public key, lower-case hexadecimal
 * @param sujet its name, RFC 4514
 * @param der its certificate, Base64 of the DER
 * @param motif why
 */
@Revision("2")
public record EmetteurDistrusted(
        String sha256, String cleSha256, String sujet, String der, @TexteLibre String motif)
        implements EmetteurEvent {}
