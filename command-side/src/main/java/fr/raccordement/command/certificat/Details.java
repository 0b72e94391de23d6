package fr.raccordement.command.certificat;

import fr.raccordement.api.certificat.CertificatDetail;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.nist.NISTNamedCurves;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A certificate as an engineer reads it; what cannot be read is left out. */
final class Details {

    private Details() {}

    static CertificatDetail of(Certificat certificat) {
        return new CertificatDetail(
                certificat.sha256(),
                sha1(certificat.der()),
                certificat.cleSha256(),
                certificat.sujet(),
                certificat.emetteur(),
                certificat.holder().getSerialNumber().toString(16),
                certificat.from(),
                certificat.until(),
                names(certificat.names()).toList(),
                key(certificat.key()),
                signature(certificat),
                certificat.policies().stream().sorted().limit(RuleSet.MAX_SHOWN_NAMES).toList(),
                read(() -> lists(certificat)),
                read(() -> responders(certificat)));
    }

    private static String sha1(byte[] der) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-1 is absent.", impossible);
        }
    }

    /** The alternative names that are shown. */
    static Stream<String> names(@Nullable GeneralNames names) {
        return names == null
                ? Stream.empty()
                : Stream.of(names.getNames())
                        .map(Details::name)
                        .map(Texts::printable)
                        .limit(RuleSet.MAX_SHOWN_NAMES);
    }

    private static String name(GeneralName name) {
        return switch (name.getTagNo()) {
            case GeneralName.dNSName -> "DNS:" + ascii(name);
            case GeneralName.rfc822Name -> "email:" + ascii(name);
            case GeneralName.uniformResourceIdentifier -> "URI:" + ascii(name);
            case GeneralName.iPAddress -> "IP:" + address(name);
            case GeneralName.directoryName -> "DirName:" + X500Name.getInstance(name.getName());
            case GeneralName.registeredID -> "RID:" + name.getName();
            default -> "?";
        };
    }

    private static String ascii(GeneralName name) {
        return Texts.ascii(((ASN1String) name.getName()).getString());
    }

    private static String address(GeneralName name) {
        try {
            var bytes = ASN1OctetString.getInstance(name.getName()).getOctets();
            return java.net.InetAddress.getByAddress(bytes).getHostAddress();
        } catch (java.net.UnknownHostException neitherFourNorSixteenBytes) {
            return "?";
        }
    }

    static String key(SubjectPublicKeyInfo key) {
        try {
            if (PublicKeys.isRsa(key)) {
                var numbers = RSAPublicKey.getInstance(key.parsePublicKey());
                return "RSA " + numbers.getModulus().bitLength();
            }
            if (X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                    && key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve) {
                var nist = NISTNamedCurves.getName(curve);
                var name = nist == null ? ECNamedCurveTable.getName(curve) : nist;
                return "EC " + (name == null ? curve.getId() : name);
            }
        } catch (Exception unreadable) {
            return "?";
        }
        return Algorithms.name(key.getAlgorithm().getAlgorithm());
    }

    static String signature(Certificat certificat) {
        var algorithm = certificat.signed().algorithm();
        var name = Algorithms.name(algorithm.getAlgorithm());
        if (!PKCSObjectIdentifiers.id_RSASSA_PSS.equals(algorithm.getAlgorithm())) {
            return name;
        }
        try {
            var digest = RSASSAPSSparams.getInstance(algorithm.getParameters()).getHashAlgorithm();
            return "RSASSA-PSS " + Algorithms.name(digest.getAlgorithm());
        } catch (RuntimeException unreadable) {
            return name;
        }
    }

    private static List<String> lists(Certificat certificat) {
        var extensions = certificat.holder().getExtensions();
        var points = extensions == null ? null : CRLDistPoint.fromExtensions(extensions);
        return points == null
                ? List.of()
                : uris(
                        Stream.of(points.getDistributionPoints())
                                .flatMap(each -> Stream.ofNullable(each.getDistributionPoint()))
                                .filter(it -> it.getType() == DistributionPointName.FULL_NAME)
                                .flatMap(
                                        it ->
                                                Stream.of(
                                                        GeneralNames.getInstance(it.getName())
                                                                .getNames())));
    }

    private static List<String> responders(Certificat certificat) {
        var extensions = certificat.holder().getExtensions();
        var access =
                extensions == null ? null : AuthorityInformationAccess.fromExtensions(extensions);
        return access == null
                ? List.of()
                : uris(
                        Stream.of(access.getAccessDescriptions())
                                .filter(
                                        it ->
                                                AccessDescription.id_ad_ocsp.equals(
                                                        it.getAccessMethod()))
                                .map(AccessDescription::getAccessLocation));
    }

    private static List<String> uris(Stream<GeneralName> names) {
        return names.filter(name -> name.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(Details::ascii)
                .limit(RuleSet.MAX_SHOWN_NAMES)
                .toList();
    }

    private static List<String> read(java.util.function.Supplier<List<String>> part) {
        try {
            return part.get();
        } catch (RuntimeException malformed) {
            return List.of();
        }
    }
}
