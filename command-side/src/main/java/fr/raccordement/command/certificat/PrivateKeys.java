package fr.raccordement.command.certificat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * Finds a private key in an upload, whatever its wrapping, before anything else reads it (D-043).
 */
final class PrivateKeys {

    private static final List<String> MARKS =
            List.of(
                    "private key-----",
                    "private key block-----",
                    "putty-user-key-file",
                    "openssh-key-v1",
                    "<rsakeyvalue><modulus>");
    private static final List<Integer> KEYSTORES = List.of(0xFEEDFEED, 0xCECECECE);

    private PrivateKeys() {}

    static boolean isIn(byte[] bytes) {
        if (isKeystore(bytes) || PrivateKeyShape.isIn(bytes)) {
            return true;
        }
        var text = Pem.text(bytes);
        return isMarked(text.toLowerCase(Locale.ROOT)) || isEncoded(text);
    }

    private static boolean isKeystore(byte[] bytes) {
        return bytes.length > 4 && KEYSTORES.contains(ByteBuffer.wrap(bytes).getInt());
    }

    private static boolean isMarked(String text) {
        var webKey = text.contains("\"kty\"") && text.contains("\"d\"");
        return webKey || MARKS.stream().anyMatch(text::contains);
    }

    /** Base64 under a wrong label, or under none. */
    private static boolean isEncoded(String text) {
        var blocks = Pem.read(text).blocks();
        if (blocks.isEmpty()) {
            return text.startsWith("MI") && isInBase64(text);
        }
        return blocks.stream().map(Pem::body).anyMatch(PrivateKeys::isInBase64);
    }

    private static boolean isInBase64(String text) {
        try {
            return PrivateKeyShape.isIn(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
