package fr.raccordement.command.certificat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The issuers trusted at one moment, by name and key: an authority whose certificate was renewed or
 * cross-signed is still the same.
 */
final class TrustedIssuers {

    private final Map<X500Name, List<Certificat>> byName = new HashMap<>();
    private final Set<String> distrustedKeys;

    TrustedIssuers(List<Certificat> issuers, Set<String> distrustedKeys) {
        this.distrustedKeys = distrustedKeys;
        for (var issuer : issuers) {
            if (!distrust(issuer)) {
                var named = byName.computeIfAbsent(issuer.subject(), _ -> new ArrayList<>());
                if (!named.contains(issuer)) {
                    named.add(issuer);
                }
            }
        }
    }

    /** Whether this authority is in the list, by any certificate. */
    boolean hold(Certificat authority) {
        return named(authority.subject()).stream().anyMatch(authority::editionOf);
    }

    /** Whether this very certificate is in the list. */
    boolean list(Certificat authority) {
        return named(authority.subject()).contains(authority);
    }

    /** Whether its key is trusted no more, under whatever name. */
    boolean distrust(Certificat authority) {
        return distrustedKeys.contains(authority.cleSha256());
    }

    /** Whether the key is that of an issuer of the list. */
    boolean holdKey(String cleSha256) {
        return byName.values().stream()
                .flatMap(List::stream)
                .anyMatch(issuer -> issuer.cleSha256().equals(cleSha256));
    }

    /** The certificates of the list that bear this name. */
    List<Certificat> named(X500Name name) {
        return byName.getOrDefault(name, List.of());
    }
}
