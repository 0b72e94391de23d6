package fr.raccordement.api.certificat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One uploaded file and what the analysis found in it. The certificate's own fields are null where
 * no end-entity certificate could be singled out.
 *
 * @param fichier the file's name
 * @param sha256 SHA-256 of the end-entity certificate, lower-case hexadecimal
 * @param cleSha256 SHA-256 of its SubjectPublicKeyInfo, lower-case hexadecimal
 * @param sujet subject, RFC 4514
 * @param emetteur issuer, RFC 4514
 * @param numeroSerie serial number, lower-case hexadecimal
 * @param valideDu not before
 * @param valideAu not after
 * @param usages roles that its extended key usage allows
 * @param chaine subjects from the end-entity certificate up to the root
 * @param der the same certificates, DER in Base64
 * @param controles every check made
 */
public record CertificatAnalyse(
        String fichier,
        @Nullable String sha256,
        @Nullable String cleSha256,
        @Nullable String sujet,
        @Nullable String emetteur,
        @Nullable String numeroSerie,
        @Nullable Instant valideDu,
        @Nullable Instant valideAu,
        List<Usage> usages,
        List<String> chaine,
        List<String> der,
        List<Controle> controles) {}
