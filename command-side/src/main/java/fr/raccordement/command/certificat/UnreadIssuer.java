package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * An issuer that an administrator decided on and whose certificate is not read any more: an older
 * program read less strictly (D-286). It is trusted no more, and stays in the list until it is
 * distrusted by name.
 *
 * @param decision the last one on it
 * @param why it is not read
 */
record UnreadIssuer(IssuerDecision decision, Texte why) {

    byte[] der() {
        return Base64.getDecoder().decode(decision.der());
    }

    /** Who issued it; empty where not even that is to be had. */
    String emetteur() {
        return loosely()
                .flatMap(
                        it -> {
                            try {
                                return Optional.of(Texts.name(it.getIssuer()));
                            } catch (UnreadableException none) {
                                return Optional.empty();
                            }
                        })
                .orElse("");
    }

    /** Not before; null where it says no date. */
    @Nullable Instant from() {
        return loosely().map(it -> it.getNotBefore().toInstant()).orElse(null);
    }

    /** Not after; null where it says no date. */
    @Nullable Instant until() {
        return loosely().map(it -> it.getNotAfter().toInstant()).orElse(null);
    }

    /** By the library alone, as the older program did; nothing is judged by it. */
    private Optional<X509CertificateHolder> loosely() {
        try {
            var read = new X509CertificateHolder(Certificate.getInstance(der()));
            read.getNotBefore();
            read.getNotAfter();
            return Optional.of(read);
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }
}
