package fr.raccordement.command.certificat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The issuers that are trusted (S-16): those of the directory, which is followed without a restart,
 * the demonstration issuer, and those of the administrators, whose decisions count for more
 * (D-046).
 */
@Component
final class TrustList {

    private static final String DEMONSTRATION = "/emetteurs/demonstration.pem";

    private final IssuerDirectory directory;
    private final TrustDecisions decisions;
    private final List<Certificat> builtIn;
    private volatile Sources sources;

    /**
     * Everything that names an issuer at one moment.
     *
     * @param listing the files, each with what changes when its content does
     * @param files the issuers of the directory
     * @param builtIn the demonstration issuer, where it is trusted
     * @param decisions what administrators have decided
     * @param decided the certificates that they decided on
     * @param trusted what all this amounts to
     */
    record Sources(
            Map<String, String> listing,
            List<Certificat> files,
            List<Certificat> builtIn,
            IssuerDecisions decisions,
            List<Certificat> decided,
            TrustedIssuers trusted) {

        private boolean areOf(Map<String, String> listing, IssuerDecisions decisions) {
            return this.listing.equals(listing) && this.decisions.version() == decisions.version();
        }
    }

    TrustList(CertificatsProperties properties, TrustDecisions decisions) {
        this.decisions = decisions;
        directory = new IssuerDirectory(properties.emetteurs());
        builtIn = properties.emetteursDeDemonstration() ? demonstration() : List.of();
        sources = read(Map.of(), IssuerDecisions.NONE);
    }

    /** What is trusted at this very moment; to be asked once for each analysis. */
    TrustedIssuers trusted() {
        return sources().trusted();
    }

    /** What is trusted at this very moment, and why. */
    Sources sources() {
        var listing = directory.listing();
        var decided = decisions.current();
        var known = sources;
        if (known.areOf(listing, decided)) {
            return known;
        }
        var read = read(listing, decided);
        sources = read;
        return read;
    }

    private Sources read(Map<String, String> listing, IssuerDecisions decided) {
        var files = directory.read(listing.keySet());
        var certificats = decided.all().stream().flatMap(it -> decode(it).stream()).toList();
        var all = new ArrayList<>(builtIn);
        all.addAll(files);
        all.addAll(certificats);
        var trusted = new TrustedIssuers(all, distrusted(decided));
        return new Sources(listing, files, builtIn, decided, certificats, trusted);
    }

    /** The keys that are trusted no more, those too that were once named by another hash. */
    private static Set<String> distrusted(IssuerDecisions decided) {
        var keys = new HashSet<>(decided.distrustedKeys());
        decided.all().stream()
                .filter(decision -> decided.distrust(decision.cleSha256()))
                .flatMap(decision -> decode(decision).stream())
                .forEach(certificat -> keys.add(certificat.cleSha256()));
        return keys;
    }

    /** None where an older program could read it, and this one reads more strictly (D-286). */
    private static Optional<Certificat> decode(IssuerDecision decision) {
        try {
            BouncyCastle.prepare();
            return Optional.of(CertificatReader.read(Base64.getDecoder().decode(decision.der())));
        } catch (UnreadableException stricter) {
            LoggerFactory.getLogger(TrustList.class)
                    .warn(
                            "The issuer {}, decided on before, cannot be read and is not trusted.",
                            decision.sha256());
            return Optional.empty();
        }
    }

    private static List<Certificat> demonstration() {
        try (var pem = TrustList.class.getResourceAsStream(DEMONSTRATION)) {
            if (pem == null) {
                throw new IllegalStateException("Missing resource " + DEMONSTRATION);
            }
            LoggerFactory.getLogger(TrustList.class)
                    .warn(
                            "The issuer of the demonstration certificates is trusted; set"
                                    + " raccordement.certificats.emetteurs-de-demonstration=false"
                                    + " outside demonstrations.");
            return IssuerDirectory.issuers(pem.readAllBytes());
        } catch (IOException | UnreadableException broken) {
            throw new IllegalStateException("Broken resource " + DEMONSTRATION, broken);
        }
    }
}
