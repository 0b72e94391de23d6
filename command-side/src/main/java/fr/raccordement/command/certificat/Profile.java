package fr.raccordement.command.certificat;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What RFC 5280 asks of the way in which a certificate is written, where those who read one
 * otherwise would read another (D-271).
 */
final class Profile {

    private Profile() {}

    /** Refuses dates not written as DER has them, and names with characters of control. */
    static void require(X509CertificateHolder holder) throws UnreadableException {
        var certificate = holder.toASN1Structure();
        if (!isWell(certificate.getStartDate()) || !isWell(certificate.getEndDate())) {
            throw new UnreadableException(
                    "Une date d'un certificat n'est pas écrite à la seconde et en UTC (RFC 5280,"
                            + " 4.1.2.5).",
                    "A date of a certificate is not written to the second and in UTC (RFC 5280,"
                            + " 4.1.2.5).");
        }
        if (texts(holder).anyMatch(it -> it.codePoints().anyMatch(Profile::isControl))) {
            throw new UnreadableException(
                    "Un nom d'un certificat contient un caractère de contrôle.",
                    "A name of a certificate has a control character.");
        }
    }

    private static boolean isWell(Time time) {
        return switch (time.toASN1Primitive()) {
            case ASN1UTCTime it -> it.toString().matches("[0-9]{12}Z");
            case ASN1GeneralizedTime it -> it.getTimeString().matches("[0-9]{14}Z");
            default -> false;
        };
    }

    /** A name that ends for some where it goes on for others; C1 stands in what is no Latin 1. */
    private static boolean isControl(int character) {
        return character < ' ' || character == 0x7F;
    }

    private static Stream<String> texts(X509CertificateHolder holder) {
        return Stream.concat(texts(holder.getSubject()), alternatives(holder));
    }

    private static Stream<String> texts(X500Name name) {
        return Stream.of(name.getRDNs())
                .flatMap(it -> Stream.of(it.getTypesAndValues()))
                .map(it -> it.getValue())
                .filter(ASN1String.class::isInstance)
                .map(it -> ((ASN1String) it).getString());
    }

    private static Stream<String> alternatives(X509CertificateHolder holder) {
        var extensions = holder.getExtensions();
        var names =
                extensions == null
                        ? null
                        : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        return names == null
                ? Stream.empty()
                : Stream.of(names.getNames())
                        .map(GeneralName::getName)
                        .filter(ASN1String.class::isInstance)
                        .map(it -> ((ASN1String) it).getString());
    }
}
