package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * CERT_REVOKED: by the revocation lists that came in the file, where their issuer signed them.
 * Nothing is fetched. A revocation counts even on a list gone stale; innocence needs a current one
 * (D-044).
 */
final class RevocationRule implements Rule {

    @Override
    public Controle judge(RuleCase certificat) {
        var path = certificat.path().certificats();
        var current = false;
        for (var index = 0; index + 1 < path.size(); index++) {
            var each = path.get(index);
            for (var crl : genuine(certificat.crls(), path.get(index + 1))) {
                if (crl.getRevokedCertificate(each.holder().getSerialNumber()) != null) {
                    return revoked(each);
                }
                current |= index == 0 && isCurrent(crl, certificat.now());
            }
        }
        return current
                ? Check.CERT_REVOKED.conforme(
                        "Non révoqué d'après la liste jointe, en cours de validité.",
                        "Not revoked, by the current list enclosed.")
                : Check.CERT_REVOKED.nonVerifie(
                        "La révocation n'a pas été vérifiée : aucune liste à jour n'est jointe.",
                        "Revocation has not been checked: no current list is enclosed.");
    }

    private static Controle revoked(Certificat certificat) {
        return Check.CERT_REVOKED.nonConforme(
                Severite.ERREUR,
                "« %s » est révoqué.".formatted(certificat.sujet()),
                "\"%s\" is revoked.".formatted(certificat.sujet()));
    }

    private static List<X509CRLHolder> genuine(List<X509CRLHolder> crls, Certificat issuer) {
        return crls.stream()
                .filter(crl -> crl.getIssuer().equals(issuer.subject()))
                .filter(crl -> crl.getCriticalExtensionOIDs().isEmpty())
                .filter(_ -> issuer.mayDo(KeyUsage.cRLSign))
                .limit(RuleSet.MAX_CRL_CHECKS)
                .filter(crl -> Signatures.signed(issuer.key(), crl))
                .toList();
    }

    private static boolean isCurrent(X509CRLHolder crl, Instant now) {
        Date next = crl.getNextUpdate();
        return !now.isBefore(crl.getThisUpdate().toInstant())
                && next != null
                && now.isBefore(next.toInstant());
    }
}
