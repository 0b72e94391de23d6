package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of which every part that is judged has been decoded. Its fields are null where the
 * extension is absent.
 */
record Certificat(
        X509CertificateHolder holder,
        byte[] der,
        String sha256,
        String cleSha256,
        String sujet,
        String emetteur,
        @Nullable BasicConstraints basic,
        @Nullable KeyUsage keyUsage,
        @Nullable ExtendedKeyUsage extendedUsage,
        Set<String> policies,
        @Nullable String authorityKey,
        @Nullable String subjectKey,
        @Nullable NameConstraints constraints,
        @Nullable GeneralNames names,
        List<String> unknownCritical) {

    X500Name subject() {
        return holder.getSubject();
    }

    X500Name issuer() {
        return holder.getIssuer();
    }

    SubjectPublicKeyInfo key() {
        return holder.getSubjectPublicKeyInfo();
    }

    Instant from() {
        return holder.getNotBefore().toInstant();
    }

    /** The last instant of validity, inclusive in RFC 5280, taken as exclusive here. */
    Instant until() {
        return holder.getNotAfter().toInstant();
    }

    boolean selfIssued() {
        return subject().equals(issuer());
    }

    boolean authority() {
        return basic != null && basic.isCA();
    }

    /** Whether a key usage extension, where there is one, allows these bits. */
    boolean mayDo(int bits) {
        return keyUsage == null || keyUsage.hasUsages(bits);
    }

    /** The roles named one by one; absent or "any" names none. */
    List<Usage> usages() {
        var usages = new ArrayList<Usage>();
        if (extendedUsage != null) {
            if (extendedUsage.hasKeyPurposeId(KeyPurposeId.id_kp_clientAuth)) {
                usages.add(Usage.CLIENT);
            }
            if (extendedUsage.hasKeyPurposeId(KeyPurposeId.id_kp_serverAuth)) {
                usages.add(Usage.SERVEUR);
            }
        }
        return List.copyOf(usages);
    }

    boolean same(Certificat other) {
        return sha256.equals(other.sha256);
    }
}
