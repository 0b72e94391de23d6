package fr.raccordement.command.reseau;

import java.math.BigInteger;
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

    private CleSsh() {}

    static boolean isPublicKey(String line) {
        var parts = line.strip().split(" +", 3);
        if (line.length() > LONGEST || parts.length < 2 || !TYPES.contains(parts[0])) {
            return false;
        }
        try {
            var blob = ByteBuffer.wrap(Base64.getDecoder().decode(parts[1]));
            var type = new String(field(blob), StandardCharsets.US_ASCII);
            return type.equals(parts[0]) && (!type.equals("ssh-rsa") || rsaIsLongEnough(blob));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException malformed) {
            return false;
        }
    }

    private static boolean rsaIsLongEnough(ByteBuffer blob) {
        field(blob);
        return new BigInteger(1, field(blob)).bitLength() >= SMALLEST_RSA;
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
