package fr.raccordement.command.certificat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The issuers that any source names, trusted or not. */
@Component
final class Emetteurs {

    private final TrustList list;

    Emetteurs(TrustList list) {
        this.list = list;
    }

    /**
     * The certificate of an issuer.
     *
     * @param sha256 hexadecimal; colons and case are ignored
     */
    Optional<Certificat> find(String sha256) {
        return Optional.ofNullable(certificats(list.sources()).get(normalised(sha256)));
    }

    static String normalised(String sha256) {
        return sha256.replace(":", "").toLowerCase(Locale.ROOT);
    }

    static Map<String, Certificat> certificats(TrustList.Sources sources) {
        var bySha256 = new LinkedHashMap<String, Certificat>();
        for (var some : List.of(sources.files(), sources.builtIn(), sources.decided())) {
            some.forEach(issuer -> bySha256.putIfAbsent(issuer.sha256(), issuer));
        }
        return bySha256;
    }
}
