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
     * @param unread those that they decided on and that are not read any more
     * @param trusted what all this amounts to
     */
    record Sources(
            Map<String, String> listing,
            List<Certificat> files,
            List<Certificat> builtIn,
            IssuerDecisions decisions,
            List<Certificat> decided,
            List<UnreadIssuer> unread,
            TrustedIssuers trusted) {

        /** One that is not read any more, by the fingerprint of its certificate. */
        Optional<UnreadIssuer> unread(String sha256) {
            return unread.stream().filter(it -> it.decision().sha256().equals(sha256)).findFirst();
        }

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
        var certificats = new ArrayList<Certificat>();
        var unread = new ArrayList<UnreadIssuer>();
        for (var decision : decided.all()) {
            try {
                certificats.add(decode(decision));
            } catch (UnreadableException stricter) {
                unread.add(new UnreadIssuer(decision, stricter.texte()));
                LoggerFactory.getLogger(TrustList.class)
                        .warn(
                                "The issuer {}, decided on before, cannot be read and is not"
                                        + " trusted.",
                                decision.sha256());
            }
        }
        var all = new ArrayList<>(builtIn);
        all.addAll(files);
        all.addAll(certificats);
        var trusted = new TrustedIssuers(all, distrusted(decided, certificats));
        return new Sources(listing, files, builtIn, decided, certificats, unread, trusted);
    }

    /** The keys that are trusted no more, those too that were once named by another hash. */
    private static Set<String> distrusted(IssuerDecisions decided, List<Certificat> certificats) {
        var keys = new HashSet<>(decided.distrustedKeys());
        for (var certificat : certificats) {
            if (decided.on(certificat.sha256())
                    .filter(it -> decided.distrust(it.cleSha256()))
                    .isPresent()) {
                keys.add(certificat.cleSha256());
            }
        }
        return keys;
    }

    private static Certificat decode(IssuerDecision decision) throws UnreadableException {
        BouncyCastle.prepare();
        return CertificatReader.read(Base64.getDecoder().decode(decision.der()));
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
