package fr.raccordement.command.certificat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The issuers that are trusted (S-16), by name and key: an authority whose certificate was renewed
 * or cross-signed is still the same. Follows its directory without a restart.
 */
@Component
final class TrustList {

    private static final String DEMONSTRATION = "/emetteurs/demonstration.pem";

    private final IssuerDirectory directory;
    private final List<Certificat> builtIn;
    private volatile Snapshot snapshot;

    private record Snapshot(Map<String, String> listing, Map<X500Name, List<Certificat>> issuers) {}

    TrustList(CertificatsProperties properties) {
        directory = new IssuerDirectory(properties.emetteurs());
        builtIn = properties.emetteursDeDemonstration() ? demonstration() : List.of();
        snapshot = read(directory.listing());
    }

    /** Whether this authority itself is in the list. */
    boolean holds(Certificat authority) {
        return named(authority.subject()).stream()
                .anyMatch(issuer -> issuer.cleSha256().equals(authority.cleSha256()));
    }

    /** Whether an authority of the list, absent from the path, signed this certificate. */
    boolean signed(Certificat certificat) {
        return named(certificat.issuer()).stream()
                .anyMatch(issuer -> Signatures.signed(issuer.key(), certificat));
    }

    private List<Certificat> named(X500Name name) {
        return current().issuers().getOrDefault(name, List.of());
    }

    private Snapshot current() {
        var listing = directory.listing();
        if (!listing.equals(snapshot.listing())) {
            synchronized (this) {
                if (!listing.equals(snapshot.listing())) {
                    snapshot = read(listing);
                }
            }
        }
        return snapshot;
    }

    private Snapshot read(Map<String, String> listing) {
        var issuers = new HashMap<X500Name, List<Certificat>>();
        var all = new ArrayList<>(builtIn);
        all.addAll(directory.read(listing.keySet()));
        for (var issuer : all) {
            issuers.computeIfAbsent(issuer.subject(), _ -> new ArrayList<>()).add(issuer);
        }
        return new Snapshot(listing, issuers);
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
