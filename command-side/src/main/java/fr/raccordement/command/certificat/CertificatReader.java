package fr.raccordement.command.certificat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Decodes a certificate at once and within its caps, so that no check meets a malformed part. */
final class CertificatReader {

    private CertificatReader() {}

    /**
     * @param der a certificate's bytes, which are kept as they are
     */
    static Certificat read(byte[] der) throws UnreadableException {
        try {
            Dates.require(der);
            Profile.requireOnce(der);
            var holder = new X509CertificateHolder(Certificate.getInstance(der));
            cap(holder);
            Profile.require(holder);
            return decode(holder, der);
        } catch (UnreadableException explained) {
            throw explained;
        } catch (Exception malformed) {
            throw new UnreadableException(
                    "Un des certificats est mal formé.", "One of the certificates is malformed.");
        }
    }

    private static void cap(X509CertificateHolder holder) throws Exception {
        capName(holder.getSubject());
        capName(holder.getIssuer());
        if (holder.getSerialNumber().bitLength() > RuleSet.MAX_SERIAL_BYTES * 8) {
            throw new UnreadableException(
                    "Un numéro de série est démesuré.", "A serial number is oversized.");
        }
        if (holder.getExtensionOIDs().size() > RuleSet.MAX_EXTENSIONS) {
            throw new UnreadableException(
                    "Un certificat porte trop d'extensions.",
                    "A certificate has too many extensions.");
        }
    }

    private static void capName(X500Name name) throws Exception {
        if (name.getEncoded().length > RuleSet.MAX_NAME_BYTES) {
            throw new UnreadableException(
                    "Un certificat porte un nom de plus de 4 Kio.",
                    "A certificate has a name longer than 4 KiB.");
        }
        comparable(name);
    }

    /** Comparing names decodes them; one that cannot be decoded must fail here, not later. */
    static int comparable(X500Name name) {
        return name.hashCode();
    }

    private static Certificat decode(X509CertificateHolder holder, byte[] der) throws Exception {
        var extensions = holder.getExtensions();
        var authority =
                extensions == null ? null : AuthorityKeyIdentifier.fromExtensions(extensions);
        var subject = extensions == null ? null : SubjectKeyIdentifier.fromExtensions(extensions);
        return new Certificat(
                holder,
                der,
                SignedBytes.of(der, holder.toASN1Structure().getTBSCertificate().getSignature()),
                sha256(der),
                KeyIdentity.of(holder.getSubjectPublicKeyInfo()),
                Texts.name(holder.getSubject()),
                Texts.name(holder.getIssuer()),
                extensions == null ? null : BasicConstraints.fromExtensions(extensions),
                extensions == null ? null : KeyUsage.fromExtensions(extensions),
                extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions),
                ExtensionValues.policies(extensions),
                authority == null ? null : hex(authority.getKeyIdentifierOctets()),
                subject == null ? null : hex(subject.getKeyIdentifier()),
                ExtensionValues.constraints(extensions),
                ExtensionValues.names(extensions),
                ExtensionValues.unknownCritical(extensions));
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
