package fr.raccordement.command.certificat;

import fr.raccordement.api.typed.TypedForm;
import java.util.LinkedHashMap;
import java.util.List;
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
     * @param sha256 hexadecimal, as it is typed
     */
    Optional<Certificat> find(String sha256) {
        return Optional.ofNullable(certificats(list.sources()).get(TypedForm.SHA256.meant(sha256)));
    }

    static Map<String, Certificat> certificats(TrustList.Sources sources) {
        var bySha256 = new LinkedHashMap<String, Certificat>();
        for (var some : List.of(sources.files(), sources.builtIn(), sources.decided())) {
            some.forEach(issuer -> bySha256.putIfAbsent(issuer.sha256(), issuer));
        }
        return bySha256;
    }
}
