package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Certificates of which each signed the one before.
 *
 * @param certificats from the end-entity certificate upwards
 * @param judged how many of them, from below, a verdict rests on: up to the authority that is
 *     trusted, all where none is
 * @param trusted whether their signatures lead to an authority that is trusted
 * @param gap why the file does not hold them all up to a self-signed root; null where it does
 * @param problem why they are no good chain; null where they are
 * @param policies the policies of the certificate that are valid along the path; null where no good
 *     path leads to an authority that is trusted, and none was looked for
 * @param roles those of the certificate that its authorities may give it
 */
record Path(
        List<Certificat> certificats,
        int judged,
        boolean trusted,
        @Nullable Texte gap,
        @Nullable Texte problem,
        @Nullable Set<String> policies,
        Set<Usage> roles) {

    Certificat leaf() {
        return certificats.getFirst();
    }

    Certificat top() {
        return certificats.getLast();
    }

    /** What a verdict rests on. */
    List<Certificat> relied() {
        return certificats.subList(0, judged);
    }

    /** When the first of them expires. */
    Instant end() {
        return relied().stream().map(Certificat::until).min(Instant::compareTo).orElseThrow();
    }

    /** Who issued a certificate of the path; empty for the last one. */
    Optional<Certificat> above(Certificat certificat) {
        var index = certificats.indexOf(certificat);
        return index + 1 < certificats.size()
                ? Optional.of(certificats.get(index + 1))
                : Optional.empty();
    }
}
