package fr.raccordement.command.certificat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1NumericString;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.bouncycastle.asn1.ASN1T61String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.ASN1UniversalString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/** The texts of a distinguished name, in whichever of the ASN.1 kinds of text each is written. */
final class NameTexts {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private NameTexts() {}

    /** The text of a value; empty where it is none that all who read certificates read. */
    static Optional<String> of(ASN1Encodable value) {
        return switch (value) {
            case ASN1UniversalString it -> decoded(it.getOctets());
            case ASN1BMPString it -> Optional.of(it.getString()).filter(NameTexts::isWhole);
            case ASN1UTF8String it -> Optional.of(it.getString());
            case ASN1NumericString it -> Optional.of(it.getString());
            case ASN1PrintableString it -> Optional.of(it.getString());
            case ASN1IA5String it -> Optional.of(it.getString());
            case ASN1T61String it -> Optional.of(it.getString());
            default -> Optional.empty();
        };
    }

    private static Optional<String> decoded(byte[] octets) {
        try {
            return Optional.of(UTF_32BE.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
        } catch (CharacterCodingException none) {
            return Optional.empty();
        }
    }

    /** Each character is one of two octets there, never half of one. */
    private static boolean isWhole(String text) {
        return text.chars().noneMatch(it -> Character.isSurrogate((char) it));
    }

    /**
     * The same name with all of its texts in one kind, as some compare only texts of one kind (RFC
     * 5280, 7.1).
     */
    static X500Name alike(X500Name name) {
        var parts = name.getRDNs();
        for (var index = 0; index < parts.length; index++) {
            var values = parts[index].getTypesAndValues();
            for (var at = 0; at < values.length; at++) {
                values[at] = alike(values[at]);
            }
            parts[index] = new RDN(values);
        }
        return new X500Name(parts);
    }

    private static AttributeTypeAndValue alike(AttributeTypeAndValue value) {
        return of(value.getValue())
                .map(text -> new AttributeTypeAndValue(value.getType(), new DERUTF8String(text)))
                .orElse(value);
    }
}
