package fr.raccordement.command.reseau;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;

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
        var stripped = line.strip();
        var parts = stripped.split(" +", 3);
        if (line.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)
                || parts.length < 2
                || !TYPES.contains(parts[0])) {
            return false;
        }
        try {
            return isKey(parts[0], Base64.getDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | IllegalStateException | IOException malformed) {
            return false;
        }
    }

    /** Written as OpenSSH writes such a key and in no other way, so that it is one key to all. */
    private static boolean isKey(String type, byte[] blob) throws IOException {
        var name = type.getBytes(US_ASCII);
        var prefix = ByteBuffer.allocate(4 + name.length).putInt(name.length).put(name).array();
        if (!Arrays.equals(prefix, Arrays.copyOf(blob, prefix.length))) {
            return false;
        }
        var key = OpenSSHPublicKeyUtil.parsePublicKey(blob);
        return isStrong(key) && Arrays.equals(blob, OpenSSHPublicKeyUtil.encodePublicKey(key));
    }

    private static boolean isStrong(AsymmetricKeyParameter key) {
        return !(key instanceof RSAKeyParameters rsa)
                || rsa.getModulus().bitLength() >= SMALLEST_RSA
                        && rsa.getExponent().compareTo(BigInteger.ONE) > 0;
    }
}
