package fr.raccordement.api.certificat;

import java.time.Instant;
import java.util.List;

/**
 * What an engineer looks for in a certificate.
 *
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param sha1 SHA-1 of its bytes, lower-case hexadecimal
 * @param cleSha256 SHA-256 of its public key in its usual writing, lower-case hexadecimal
 * @param sujet subject, RFC 4514
 * @param emetteur issuer, RFC 4514
 * @param numeroSerie serial number, lower-case hexadecimal
 * @param valideDu not before
 * @param valideAu not after
 * @param noms subject alternative names, each with its kind, such as {@code DNS:edi.exemple.fr}
 * @param cle type and size of its key, such as {@code RSA 2048}
 * @param signature how it is signed
 * @param politiques certificate policies, as object identifiers
 * @param listesDeRevocation where its revocation lists are to be found
 * @param repondeurs where its state is to be asked for (OCSP)
 */
public record CertificatDetail(
        String sha256,
        String sha1,
        String cleSha256,
        String sujet,
        String emetteur,
        String numeroSerie,
        Instant valideDu,
        Instant valideAu,
        List<String> noms,
        String cle,
        String signature,
        List<String> politiques,
        List<String> listesDeRevocation,
        List<String> repondeurs) {}
