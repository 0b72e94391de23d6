package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs the log, written as a verifier key of C2SP signed-note: name, identifier and
 * key, joined by plus signs.
 *
 * @param name of the log
 * @param id of the key, four bytes
 * @param key the key
 */
record PublicKeyOfLog(String name, byte[] id, PublicKey key) {

    private static final int ID_LENGTH = 4;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    static PublicKeyOfLog parse(String text) throws RefusedException {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new RefusedException("The public key is not name+identifier+key");
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            var id = HexFormat.of().parseHex(parts[1]);
            var expected =
                    Arrays.copyOf(Hash.sha256((parts[0] + "\n").getBytes(UTF_8), typed), ID_LENGTH);
            if (typed.length != 33 || typed[0] != 1 || !Arrays.equals(id, expected)) {
                throw new RefusedException("The public key is no Ed25519 key of that name");
            }
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + 32);
            System.arraycopy(typed, 1, encoded, X509_PREFIX.length, 32);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            return new PublicKeyOfLog(parts[0], id, key);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new RefusedException("The public key cannot be read");
        }
    }

    /** Whether a signature line of a note, without its name, is of this key. */
    boolean signed(String body, byte[] line) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(body.getBytes(UTF_8));
            return line.length > ID_LENGTH
                    && Arrays.equals(line, 0, ID_LENGTH, id, 0, ID_LENGTH)
                    && signature.verify(Arrays.copyOfRange(line, ID_LENGTH, line.length));
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
