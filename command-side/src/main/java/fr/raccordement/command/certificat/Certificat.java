package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.Usage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 *
 * @param der its bytes, as they came
 * @param cleSha256 the identity of its key, see {@link KeyIdentity}
 */
record Certificat(
        X509CertificateHolder holder,
        byte[] der,
        SignedBytes signed,
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

    /** What it is called in a sentence: a name of it, its fingerprint where it has none. */
    String called() {
        return sujet.isEmpty() ? Details.names(names).findFirst().orElse(sha256) : sujet;
    }

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
        return Profile.instant(holder.toASN1Structure().getStartDate());
    }

    /** The last instant of validity, inclusive in RFC 5280, taken as exclusive here. */
    Instant until() {
        return Profile.instant(holder.toASN1Structure().getEndDate());
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

    boolean validAt(Instant now) {
        return !now.isBefore(from()) && now.isBefore(until());
    }

    /** Whether it may issue certificates at all. */
    boolean mayIssue() {
        return authority() && mayDo(KeyUsage.keyCertSign);
    }

    /** Whether it allows that many authorities below it, self-issued ones not counted. */
    boolean leavesRoomFor(int authorities) {
        var length = basic == null ? null : basic.getPathLenConstraintInteger();
        return length == null
                || length.getPositiveValue().compareTo(BigInteger.valueOf(authorities)) >= 0;
    }

    Optional<Constraint> constraint() {
        return Optional.ofNullable(constraints).map(Constraint::new);
    }

    /**
     * Whether what it issues may be given these roles, as an extended key usage of an issuer says.
     */
    boolean permits(Set<Usage> roles) {
        return extendedUsage == null
                || extendedUsage.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage)
                || usages().containsAll(roles);
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

    /** Whether it is another certificate of the same authority: its name and its key. */
    boolean editionOf(Certificat other) {
        return cleSha256.equals(other.cleSha256) && subject().equals(other.subject());
    }

    boolean same(Certificat other) {
        return sha256.equals(other.sha256);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Certificat certificat && same(certificat);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
