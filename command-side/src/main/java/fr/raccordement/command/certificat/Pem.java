package fr.raccordement.command.certificat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One armoured block of a text (RFC 7468).
 *
 * @param label what it says it is
 * @param body the text between its two lines
 */
record Pem(String label, String body) {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    /** The blocks of a text, and whether anything but white space follows the last. */
    record Document(List<Pem> blocks, boolean trailing) {}

    /** The bytes as text, whatever its encoding: armour is ASCII in all of them. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replace("ÿþ", "")
                .replace("þÿ", "");
    }

    static Document read(String text) {
        var blocks = new ArrayList<Pem>();
        var from = 0;
        while (true) {
            var begin = text.indexOf(BEGIN, from);
            var label = begin < 0 ? -1 : text.indexOf(DASHES, begin + BEGIN.length());
            var end = label < 0 ? -1 : text.indexOf(END, label + DASHES.length());
            var close = end < 0 ? -1 : text.indexOf(DASHES, end + END.length());
            if (close < 0) {
                return new Document(List.copyOf(blocks), !text.substring(from).isBlank());
            }
            blocks.add(
                    new Pem(
                            text.substring(begin + BEGIN.length(), label),
                            text.substring(label + DASHES.length(), end)));
            from = close + DASHES.length();
        }
    }

    /** Strict: Base64 and white space, nothing else. */
    byte[] decode() throws UnreadableException {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableException(
                    "Le bloc PEM n'est pas du Base64.", "The PEM block is not Base64.");
        }
    }
}
