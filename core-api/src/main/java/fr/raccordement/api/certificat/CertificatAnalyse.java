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
 * @param cleSha256 SHA-256 of its SubjectPublicKeyInfo in its usual writing, lower-case hexadecimal
 * @param sujet subject, RFC 4514
 * @param emetteur issuer, RFC 4514
 * @param numeroSerie serial number, lower-case hexadecimal
 * @param valideDu not before
 * @param valideAu not after
 * @param usages roles that its extended key usage allows and its authorities may give
 * @param chaine subjects from the end-entity certificate up to the root
 * @param der the same certificates, DER in Base64
 * @param controles every check made
 * @param chaineValideAu when the first of the certificates on which the verdict rests expires; null
 *     where an analysis of before 29 November 2026 did not say
 * @param details the certificates of the chain one by one, in its order; empty likewise
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
        List<Controle> controles,
        @Nullable Instant chaineValideAu,
        List<CertificatDetail> details) {

    @SuppressWarnings("NullAway") // absent from what was stored under revision 1
    public CertificatAnalyse {
        details = details == null ? List.of() : details;
    }

    /** What an analysis of revision 1 said. */
    public CertificatAnalyse(
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
            List<Controle> controles) {
        this(
                fichier,
                sha256,
                cleSha256,
                sujet,
                emetteur,
                numeroSerie,
                valideDu,
                valideAu,
                usages,
                chaine,
                der,
                controles,
                null,
                List.of());
    }

    /** From when on it cannot be used, with its chain; null where there is no certificate. */
    public @Nullable Instant fin() {
        return chaineValideAu == null ? valideAu : chaineValideAu;
    }

    /** The same analysis with other findings. */
    public CertificatAnalyse with(List<Controle> others) {
        return new CertificatAnalyse(
                fichier,
                sha256,
                cleSha256,
                sujet,
                emetteur,
                numeroSerie,
                valideDu,
                valideAu,
                usages,
                chaine,
                der,
                List.copyOf(others),
                chaineValideAu,
                details);
    }

    /** The same analysis without the bytes, which the events keep. */
    public CertificatAnalyse withoutDer() {
        return new CertificatAnalyse(
                fichier,
                sha256,
                cleSha256,
                sujet,
                emetteur,
                numeroSerie,
                valideDu,
                valideAu,
                usages,
                chaine,
                List.of(),
                controles,
                chaineValideAu,
                details);
    }
}
