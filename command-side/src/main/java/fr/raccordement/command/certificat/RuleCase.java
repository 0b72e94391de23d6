package fr.raccordement.command.certificat;

import fr.raccordement.api.fiche.Environnement;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;

/**
 * What the rules judge: one end-entity certificate with its path.
 *
 * @param path from the certificate upwards, its signatures verified
 * @param crls the revocation lists that came with it
 * @param environnement how strict to be
 * @param now when it is judged
 * @param trusted the issuers trusted then
 */
record RuleCase(
        Path path,
        List<X509CRLHolder> crls,
        Environnement environnement,
        Instant now,
        TrustedIssuers trusted) {

    Certificat leaf() {
        return path.leaf();
    }
}
