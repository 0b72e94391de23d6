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

    /**
     * An issuer as a decision on it names it.
     *
     * @param sha256 of its certificate
     * @param cleSha256 of its public key
     * @param sujet its name
     * @param der its certificate
     */
    record Named(String sha256, String cleSha256, String sujet, byte[] der) {

        private static Named of(Certificat issuer) {
            return new Named(issuer.sha256(), issuer.cleSha256(), issuer.sujet(), issuer.der());
        }

        private static Named of(UnreadIssuer issuer) {
            var decision = issuer.decision();
            return new Named(
                    decision.sha256(), decision.cleSha256(), decision.sujet(), issuer.der());
        }
    }

    private final TrustList list;

    Emetteurs(TrustList list) {
        this.list = list;
    }

    /**
     * What names an issuer, one too that is not read any more.
     *
     * @param sha256 hexadecimal, as it is typed
     */
    Optional<Named> find(String sha256) {
        var sources = list.sources();
        var wanted = TypedForm.SHA256.meant(sha256);
        return Optional.ofNullable(certificats(sources).get(wanted))
                .map(Named::of)
                .or(() -> sources.unread(wanted).map(Named::of));
    }

    static Map<String, Certificat> certificats(TrustList.Sources sources) {
        var bySha256 = new LinkedHashMap<String, Certificat>();
        for (var some : List.of(sources.files(), sources.builtIn(), sources.decided())) {
            some.forEach(issuer -> bySha256.putIfAbsent(issuer.sha256(), issuer));
        }
        return bySha256;
    }
}
