package fr.raccordement.command.certificat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The issuers trusted at one moment, by name and key: an authority whose certificate was renewed or
 * cross-signed is still the same.
 */
final class TrustedIssuers {

    private final Map<X500Name, Map<String, Certificat>> byNameAndKey = new HashMap<>();
    private final Set<String> distrustedKeys;

    TrustedIssuers(List<Certificat> issuers, Set<String> distrustedKeys) {
        this.distrustedKeys = distrustedKeys;
        for (var issuer : issuers) {
            if (!distrustedKeys.contains(issuer.cleSha256())) {
                byNameAndKey
                        .computeIfAbsent(issuer.subject(), _ -> new TreeMap<>())
                        .putIfAbsent(issuer.cleSha256(), issuer);
            }
        }
    }

    /**
     * Whether an authority of the path is in the list, or one absent from the path signed its top;
     * never where the path leads through an authority that is trusted no more.
     */
    boolean trust(Path path) {
        return path.authorities().stream()
                        .noneMatch(authority -> distrustedKeys.contains(authority.cleSha256()))
                && (path.authorities().stream().anyMatch(this::hold)
                        || path.gap() != null && signed(path.top()));
    }

    /** Whether this authority itself is in the list. */
    boolean hold(Certificat authority) {
        return named(authority.subject()).containsKey(authority.cleSha256());
    }

    private boolean signed(Certificat certificat) {
        return named(certificat.issuer()).values().stream()
                .anyMatch(issuer -> Signatures.signed(issuer.key(), certificat));
    }

    private Map<String, Certificat> named(X500Name name) {
        return byNameAndKey.getOrDefault(name, Map.of());
    }
}
