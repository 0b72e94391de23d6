package fr.raccordement.command.certificat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
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

    private static final int EXTENSIONS = 3;
    private static final String SECONDS = "uuuuMMddHHmmss";
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern(SECONDS, Locale.ROOT);

    private Profile() {}

    /** Refuses names that are not text or have characters of control. */
    static void require(X509CertificateHolder holder) throws UnreadableException {
        if (!isText(holder.getSubject()) || !isText(holder.getIssuer())) {
            throw new UnreadableException(
                    "Un nom d'un certificat n'est pas du texte (RFC 5280, 4.1.2.4).",
                    "A name of a certificate is not text (RFC 5280, 4.1.2.4).");
        }
        if (texts(holder).anyMatch(it -> it.codePoints().anyMatch(Profile::isControl))) {
            throw new UnreadableException(
                    "Un nom d'un certificat contient un caractère de contrôle.",
                    "A name of a certificate has a control character.");
        }
    }

    /** Refuses an extension that is there twice, of which others would each read another. */
    static void requireOnce(byte[] der) throws UnreadableException {
        var seen = new HashSet<ASN1Encodable>();
        for (var part : ASN1Sequence.getInstance(ASN1Sequence.getInstance(der).getObjectAt(0))) {
            if (part instanceof ASN1TaggedObject it && it.hasContextTag(EXTENSIONS)) {
                for (var extension : ASN1Sequence.getInstance(it, true)) {
                    var name = ASN1Sequence.getInstance(extension).getObjectAt(0);
                    if (!seen.add(name)) {
                        throw new UnreadableException(
                                "Un certificat porte deux fois la même extension (%s ; RFC 5280, 4.2)."
                                        .formatted(name),
                                "A certificate has the same extension twice (%s; RFC 5280, 4.2)."
                                        .formatted(name));
                    }
                }
            }
        }
    }

    /** When that is in the calendar of today, which the library leaves for dates before 1582. */
    static Instant instant(Time time) {
        var text =
                time.toASN1Primitive() instanceof ASN1UTCTime it
                        ? it.getAdjustedTime()
                        : ((ASN1GeneralizedTime) time.toASN1Primitive()).getTimeString();
        return LocalDateTime.parse(text.substring(0, SECONDS.length()), WRITTEN)
                .toInstant(ZoneOffset.UTC);
    }

    /** A name that ends for some where it goes on for others; C1 stands in what is no Latin 1. */
    private static boolean isControl(int character) {
        return character < ' ' || character == 0x7F;
    }

    private static Stream<String> texts(X509CertificateHolder holder) {
        return Stream.concat(texts(holder.getSubject()), alternatives(holder));
    }

    /** A unique identifier is bits, a postal address lines; those are in use. */
    private static boolean isText(X500Name name) {
        return values(name)
                .allMatch(
                        it ->
                                it instanceof ASN1BitString
                                        || it instanceof ASN1Sequence
                                        || NameTexts.of(it).isPresent());
    }

    private static Stream<String> texts(X500Name name) {
        return values(name).flatMap(it -> NameTexts.of(it).stream());
    }

    private static Stream<ASN1Encodable> values(X500Name name) {
        return Stream.of(name.getRDNs())
                .flatMap(it -> Stream.of(it.getTypesAndValues()))
                .map(AttributeTypeAndValue::getValue);
    }

    private static Stream<String> alternatives(X509CertificateHolder holder) {
        var extensions = holder.getExtensions();
        var names =
                extensions == null
                        ? null
                        : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        return names == null ? Stream.empty() : Stream.of(names.getNames()).flatMap(Profile::texts);
    }

    private static Stream<String> texts(GeneralName name) {
        return switch (name.getName()) {
            case X500Name it -> texts(it);
            case ASN1String it -> Stream.of(it.getString());
            default -> Stream.empty();
        };
    }
}
