package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.command.TrustEmetteur;
import fr.raccordement.command.Motif;
import fr.raccordement.command.Violations;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.springframework.stereotype.Component;

/** Reads the certificate of an authority that an administrator wants to trust. */
@Component
final class EmetteurReader implements AutoCloseable {

    private static final String PATH = "certificat";

    private final BoundedWork work;

    EmetteurReader(CertificatsProperties properties) {
        work = new BoundedWork(properties.delai());
    }

    /**
     * The one certificate of the file, of an authority that is still valid and strong enough.
     * Refuses: CERT_MISSING, CERT_FORMAT, CERT_TOO_LARGE, CERT_TOO_MANY, CERT_PRIVATE_KEY,
     * CERT_BUSY, CERT_TIMEOUT, EMETTEUR_NOT_AUTHORITY, CERT_VALIDITY, CERT_KEY, SOURCE_MISSING.
     */
    Certificat read(TrustEmetteur command, Instant now) {
        var violations = new Violations();
        violations.require(
                Motif.isGiven(command.source()),
                "SOURCE_MISSING",
                "source",
                "La source de la confiance est requise, en 2 000 caractères au plus.",
                "The source of the trust is required, in 2,000 characters at most.");
        var found = work.run(Caller.current(), () -> issuers(command.certificat(), violations));
        if (found.size() == 1) {
            judge(found.getFirst(), now, violations);
        }
        violations.throwIfAny();
        return found.getFirst();
    }

    private static List<Certificat> issuers(byte[] file, Violations violations) {
        if (!isAdmitted(file, violations)) {
            return List.of();
        }
        try {
            var issuers = IssuerDirectory.issuers(file);
            violations.require(
                    issuers.size() == 1,
                    "CERT_TOO_MANY",
                    PATH,
                    "Un seul certificat est attendu.",
                    "One certificate only is expected.");
            return issuers;
        } catch (UnreadableException unreadable) {
            violations.require(
                    false, "CERT_FORMAT", PATH, unreadable.texte().fr(), unreadable.texte().en());
            return List.of();
        }
    }

    private static boolean isAdmitted(byte[] file, Violations violations) {
        return violations.require(
                        file.length > 0,
                        "CERT_MISSING",
                        PATH,
                        "Aucun certificat n'a été transmis.",
                        "No certificate was sent.")
                && violations.require(
                        file.length <= RuleSet.MAX_BYTES,
                        "CERT_TOO_LARGE",
                        PATH,
                        "Le fichier dépasse 1 Mio.",
                        "The file is larger than 1 MiB.")
                && violations.require(
                        !PrivateKeys.isIn(file),
                        "CERT_PRIVATE_KEY",
                        PATH,
                        "Le fichier contient une clé privée ou un magasin de clés ; il n'a pas été"
                                + " conservé.",
                        "The file holds a private key or a key store; it has not been kept.");
    }

    private static void judge(Certificat issuer, Instant now, Violations violations) {
        violations.require(
                issuer.authority() && issuer.mayDo(KeyUsage.keyCertSign),
                "EMETTEUR_NOT_AUTHORITY",
                PATH,
                "« %s » n'est pas une autorité de certification.".formatted(issuer.called()),
                "\"%s\" is not a certification authority.".formatted(issuer.called()));
        violations.require(
                now.isBefore(issuer.until()),
                "CERT_VALIDITY",
                PATH,
                "« %s » a expiré le %s.".formatted(issuer.called(), Texts.fr(issuer.until())),
                "\"%s\" expired on %s.".formatted(issuer.called(), Texts.en(issuer.until())));
        var weakness = PublicKeys.weakness(issuer.key());
        violations.require(
                weakness == null,
                "CERT_KEY",
                PATH,
                "Clé de « %s » : %s."
                        .formatted(issuer.called(), weakness == null ? "" : weakness.fr()),
                "Key of \"%s\": %s."
                        .formatted(issuer.called(), weakness == null ? "" : weakness.en()));
    }

    @Override
    public void close() {
        work.close();
    }
}
