package fr.raccordement.api.certificat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was let in and would not be any more.
 *
 * @param sha256 the certificate, lower-case hexadecimal
 * @param depuis since when that is known, for these reasons
 * @param raisons the checks that fail now
 */
public record PerteDeConfiance(String sha256, Instant depuis, List<Controle> raisons) {

    /** Of several certificates, the worst; null where there are none. */
    public static @Nullable Confiance worst(
            List<CertificatAnalyse> certificats, List<PerteDeConfiance> pertes) {
        return certificats.stream()
                .map(certificat -> of(certificat, pertes))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of a certificate; lost where it is among the losses. */
    public static Confiance of(CertificatAnalyse certificat, List<PerteDeConfiance> pertes) {
        if (pertes.stream().anyMatch(perte -> perte.sha256().equals(certificat.sha256()))) {
            return Confiance.PERDUE;
        }
        return certificat.controles().stream()
                        .anyMatch(
                                controle ->
                                        controle.code().equals("CERT_TRUST")
                                                && controle.verdict() == Verdict.CONFORME)
                ? Confiance.ETABLIE
                : Confiance.NON_ETABLIE;
    }
}
