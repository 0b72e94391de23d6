package fr.raccordement.command.reseau;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** An OpenSSH public key line (RFC 4253 section 6.6): type, Base64, perhaps a comment. */
final class CleSsh {

    private static final Set<String> TYPES =
            Set.of(
                    "ssh-rsa",
                    "ssh-ed25519",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521");
    private static final int LONGEST = 4_000;
    private static final int SMALLEST_RSA = 2_048;
    private static final int ED25519_BYTES = 32;

    private CleSsh() {}

    static boolean isPublicKey(String line) {
        var stripped = line.strip();
        var parts = stripped.split(" +", 3);
        if (line.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)
                || parts.length < 2
                || !TYPES.contains(parts[0])) {
            return false;
        }
        try {
            var blob = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
            return text(blob).equals(parts[0])
                    && keyFollows(parts[0], blob)
                    && !blob.hasRemaining();
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return false;
        }
    }

    private static boolean keyFollows(String type, ByteBuffer blob) {
        return switch (type) {
            case "ssh-rsa" -> rsaIsLongEnough(blob);
            case "ssh-ed25519" -> field(blob).length == ED25519_BYTES;
            default -> type.equals("ecdsa-sha2-" + text(blob)) && isPoint(field(blob));
        };
    }

    private static boolean rsaIsLongEnough(ByteBuffer blob) {
        field(blob);
        return new BigInteger(1, field(blob)).bitLength() >= SMALLEST_RSA;
    }

    /** Uncompressed, as OpenSSH writes it. */
    private static boolean isPoint(byte[] point) {
        return point.length > 1 && point.length % 2 == 1 && point[0] == 4;
    }

    private static String text(ByteBuffer blob) {
        return new String(field(blob), StandardCharsets.US_ASCII);
    }

    private static byte[] field(ByteBuffer blob) {
        int length = blob.getInt();
        if (length < 0 || length > blob.remaining()) {
            throw new IllegalArgumentException("length");
        }
        var field = new byte[length];
        blob.get(field);
        return field;
    }
}
