package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key of a witness, given as a verifier key (C2SP signed-note) of type 4: Ed25519
 * cosignatures with their second (C2SP tlog-cosignature).
 */
final class WitnessKey {

    private static final byte COSIGNATURE = 4;
    private static final int ID_LENGTH = 4;
    private static final int RAW_LENGTH = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private WitnessKey(String name, byte[] id, PublicKey key) {
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /**
     * @throws IllegalArgumentException where it is no such key
     */
    static WitnessKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || parts[0].isBlank() || parts[0].matches(".*\\s.*")) {
            throw new IllegalArgumentException("it is not name+identifier+key");
        }
        var typed = bytes(parts[2]);
        if (typed.length != RAW_LENGTH + 1 || typed[0] != COSIGNATURE) {
            throw new IllegalArgumentException("it is no Ed25519 key for cosignatures (type 4)");
        }
        var digest = Merkle.sha256();
        digest.update((parts[0] + "\n").getBytes(UTF_8));
        var id = Arrays.copyOf(digest.digest(typed), ID_LENGTH);
        if (!HexFormat.of().formatHex(id).equals(parts[1])) {
            throw new IllegalArgumentException("its identifier is that of another name or key");
        }
        try {
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_LENGTH);
            System.arraycopy(typed, 1, encoded, X509_PREFIX.length, RAW_LENGTH);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            return new WitnessKey(parts[0], id, key);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("it cannot be read", unreadable);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("its last part is no Base64", notBase64);
        }
    }

    String name() {
        return name;
    }

    /** Whether a key of another name may be this one. */
    boolean isSameKey(WitnessKey other) {
        return key.equals(other.key);
    }

    /** Whether a line of a note says that it is of this key. */
    boolean isOf(String line) {
        var signature = decode(line);
        return signature.length > ID_LENGTH
                && Arrays.equals(signature, 0, ID_LENGTH, id, 0, ID_LENGTH);
    }

    /** When this key signed the checkpoint, by that line of its note; never, if it did not. */
    Optional<Instant> cosigned(Checkpoint checkpoint, String line) {
        var signature = decode(line);
        if (signature.length <= ID_LENGTH + Long.BYTES || !isOf(line)) {
            return Optional.empty();
        }
        try {
            var seconds = ByteBuffer.wrap(signature, ID_LENGTH, Long.BYTES).getLong();
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(
                    ("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text()).getBytes(UTF_8));
            var signed = Arrays.copyOfRange(signature, ID_LENGTH + Long.BYTES, signature.length);
            return seconds >= 0 && verifier.verify(signed)
                    ? Optional.of(Instant.ofEpochSecond(seconds))
                    : Optional.empty();
        } catch (GeneralSecurityException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /** When this key last signed the checkpoint, by its note. */
    Optional<Instant> cosigned(Checkpoint checkpoint) {
        return checkpoint
                .signatures()
                .flatMap(line -> cosigned(checkpoint, line).stream())
                .max(Instant::compareTo);
    }

    private byte[] decode(String line) {
        var prefix = "\u2014 " + name + " ";
        try {
            return line.startsWith(prefix)
                    ? Base64.getDecoder().decode(line.substring(prefix.length()))
                    : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
