package fr.raccordement.command.certificat;

import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Decodes a certificate at once and within its caps, so that no check meets a malformed part. */
final class CertificatReader {

    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(
                    Extension.basicConstraints,
                    Extension.keyUsage,
                    Extension.extendedKeyUsage,
                    Extension.subjectAlternativeName,
                    Extension.issuerAlternativeName,
                    Extension.certificatePolicies,
                    Extension.policyMappings,
                    Extension.policyConstraints,
                    Extension.inhibitAnyPolicy,
                    Extension.nameConstraints,
                    Extension.qCStatements,
                    Extension.cRLDistributionPoints);

    private CertificatReader() {}

    /**
     * @param encoded a certificate's DER or its parsed structure
     */
    static Certificat read(Object encoded) throws UnreadableException {
        try {
            var holder = new X509CertificateHolder(Certificate.getInstance(encoded));
            cap(holder);
            return decode(holder, holder.toASN1Structure().getEncoded(ASN1Encoding.DER));
        } catch (UnreadableException told) {
            throw told;
        } catch (Exception malformed) {
            throw new UnreadableException(
                    "Un des certificats est mal formé.", "One of the certificates is malformed.");
        }
    }

    private static void cap(X509CertificateHolder holder) throws Exception {
        capName(holder.getSubject());
        capName(holder.getIssuer());
        if (holder.getSerialNumber().bitLength() > Regles.MAX_SERIAL_BYTES * 8) {
            throw new UnreadableException(
                    "Un numéro de série est démesuré.", "A serial number is oversized.");
        }
        if (holder.getExtensionOIDs().size() > Regles.MAX_EXTENSIONS) {
            throw new UnreadableException(
                    "Un certificat porte trop d'extensions.",
                    "A certificate has too many extensions.");
        }
    }

    private static void capName(X500Name name) throws Exception {
        if (name.getEncoded().length > Regles.MAX_NAME_BYTES) {
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
                sha256(der),
                sha256(holder.getSubjectPublicKeyInfo().getEncoded(ASN1Encoding.DER)),
                Texts.name(holder.getSubject()),
                Texts.name(holder.getIssuer()),
                extensions == null ? null : BasicConstraints.fromExtensions(extensions),
                extensions == null ? null : KeyUsage.fromExtensions(extensions),
                extensions == null ? null : ExtendedKeyUsage.fromExtensions(extensions),
                policies(extensions),
                authority == null ? null : hex(authority.getKeyIdentifierOctets()),
                subject == null ? null : hex(subject.getKeyIdentifier()),
                constraints(extensions),
                names(extensions),
                unknownCritical(extensions));
    }

    private static Set<String> policies(@Nullable Extensions extensions) {
        var policies = extensions == null ? null : CertificatePolicies.fromExtensions(extensions);
        return policies == null
                ? Set.of()
                : Stream.of(policies.getPolicyInformation())
                        .map(PolicyInformation::getPolicyIdentifier)
                        .map(ASN1ObjectIdentifier::getId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable NameConstraints constraints(@Nullable Extensions extensions) {
        return extensions == null
                ? null
                : NameConstraints.getInstance(
                        extensions.getExtensionParsedValue(Extension.nameConstraints));
    }

    private static @Nullable GeneralNames names(@Nullable Extensions extensions) {
        return extensions == null
                ? null
                : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
    }

    private static List<String> unknownCritical(@Nullable Extensions extensions) {
        if (extensions == null) {
            return List.of();
        }
        var critical = new HashSet<>(List.of(extensions.getCriticalExtensionOIDs()));
        critical.removeAll(UNDERSTOOD);
        return critical.stream().map(ASN1ObjectIdentifier::getId).sorted().toList();
    }

    private static @Nullable String hex(byte @Nullable [] octets) {
        return octets == null ? null : HexFormat.of().formatHex(octets);
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
