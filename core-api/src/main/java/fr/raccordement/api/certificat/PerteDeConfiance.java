package fr.raccordement.api.certificat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that was let in and would not be any more.
 *
 * @param sha256 the certificate, lower-case hexadecimal
 * @param depuis since when that is known, for these reasons
 * @param raisons the checks that fail now
 */
public record PerteDeConfiance(String sha256, Instant depuis, List<Controle> raisons) {

    /** A certificate that has lost its trust, with the checks that fail since. */
    public static CertificatAnalyse reread(
            CertificatAnalyse analyse, List<PerteDeConfiance> pertes) {
        var failing =
                pertes.stream()
                        .filter(perte -> perte.sha256().equals(analyse.sha256()))
                        .flatMap(perte -> perte.raisons().stream())
                        .collect(
                                Collectors.toMap(
                                        Controle::code, Function.identity(), (one, _) -> one));
        return failing.isEmpty()
                ? analyse
                : analyse.with(
                        analyse.controles().stream()
                                .map(stored -> failing.getOrDefault(stored.code(), stored))
                                .toList());
    }

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
