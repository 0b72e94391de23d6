package fr.raccordement.command.certificat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/** Values as people read them. */
final class Texts {

    private static final DateTimeFormatter FR =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final Map<String, String> ATTRIBUTES = attributes();
    private static final int MAX_FILE_NAME = 120;

    private Texts() {}

    static String fr(Instant instant) {
        return FR.format(instant);
    }

    static String en(Instant instant) {
        return EN.format(instant);
    }

    /** The name in RFC 4514, without any character that could disturb a terminal or a log. */
    static String name(X500Name name) throws UnreadableException {
        try {
            var principal = new X500Principal(NameTexts.alike(name).getEncoded("DER"));
            return printable(principal.getName(X500Principal.RFC2253, ATTRIBUTES));
        } catch (Exception malformed) {
            throw new UnreadableException(
                    "Un certificat porte un nom illisible.", "A certificate has a malformed name.");
        }
    }

    /** A file's name cut to a decent length, its control characters replaced. */
    static String fileName(String name) {
        var cut = name.length() > MAX_FILE_NAME ? name.substring(0, MAX_FILE_NAME) : name;
        return cut.codePoints()
                .map(c -> disturbing(c) ? '_' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * What is to be ASCII; an octet that is none is shown as itself, as nothing says what it is.
     */
    static String ascii(String octets) {
        var result = new StringBuilder(octets.length());
        octets.chars()
                .forEach(
                        c -> {
                            if (c > 0x7F) {
                                result.append("\\%02X".formatted(c));
                            } else {
                                result.append((char) c);
                            }
                        });
        return printable(result.toString());
    }

    static String printable(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (disturbing(c)) {
                                escape(c, result);
                            } else {
                                result.appendCodePoint(c);
                            }
                        });
        return result.toString();
    }

    private static void escape(int c, StringBuilder result) {
        for (var octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            result.append("\\%02X".formatted(octet));
        }
    }

    private static boolean disturbing(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    private static Map<String, String> attributes() {
        var names = new HashMap<String, String>();
        names.put("2.5.4.4", "SN");
        names.put("2.5.4.5", "serialNumber");
        names.put("2.5.4.12", "title");
        names.put("2.5.4.15", "businessCategory");
        names.put("2.5.4.42", "GN");
        names.put("2.5.4.97", "organizationIdentifier");
        names.put("1.2.840.113549.1.9.1", "emailAddress");
        return Map.copyOf(names);
    }
}
