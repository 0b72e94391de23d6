package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A key that signs notes, written as a verifier key of C2SP signed-note: name, identifier and key,
 * joined by plus signs.
 *
 * @param kind whose key it is
 * @param name of the log or witness
 * @param id of the key, four bytes
 * @param key the key
 */
record NoteKey(Kind kind, String name, byte[] id, PublicKey key) {

    static final int ID_LENGTH = 4;
    static final int RAW_LENGTH = 32;

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** Whose key it is, by its signature type. */
    enum Kind {
        /** Ed25519 of C2SP signed-note. */
        LOG(1, "public key"),
        /** Ed25519 cosignature/v1 of C2SP tlog-cosignature. */
        WITNESS(4, "key of the witness");

        private final byte type;
        private final String words;

        Kind(int type, String words) {
            this.type = (byte) type;
            this.words = words;
        }
    }

    static NoteKey parse(Kind kind, String text) throws RefusedException {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !isName(parts[0])) {
            throw new RefusedException("The " + kind.words + " is not name+identifier+key");
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != RAW_LENGTH + 1
                    || typed[0] != kind.type
                    || !Arrays.equals(HexFormat.of().parseHex(parts[1]), id(parts[0], typed))) {
                throw new RefusedException(
                        "The " + kind.words + " is no Ed25519 key of that name and kind");
            }
            var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_LENGTH);
            System.arraycopy(typed, 1, encoded, X509_PREFIX.length, RAW_LENGTH);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            return new NoteKey(kind, parts[0], id(parts[0], typed), key);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new RefusedException("The " + kind.words + " cannot be read");
        }
    }

    /** The key with that name. */
    static NoteKey of(Kind kind, String name, PublicKey key) {
        return new NoteKey(kind, name, id(name, typed(kind, key)), key);
    }

    /** Whether a key may have this name: neither empty nor with blanks or plus signs. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars()
                        .noneMatch(
                                it ->
                                        it == '+'
                                                || it < ' '
                                                || Character.isWhitespace(it)
                                                || Character.isSpaceChar(it));
    }

    /** As it is written. */
    String text() {
        return name
                + "+"
                + HexFormat.of().formatHex(id)
                + "+"
                + Base64.getEncoder().encodeToString(typed(kind, key));
    }

    /** Whether a log has signed the note; one line of its key that is wrong makes the whole so. */
    boolean hasSigned(SignedNote note) {
        var ours = note.of(this);
        return !ours.isEmpty() && ours.stream().allMatch(it -> verifies(note.text(), it));
    }

    /** When a witness has last cosigned the note; never, if one line of its key is wrong. */
    Optional<Instant> cosigned(SignedNote note) {
        var found = new ArrayList<Instant>();
        for (var signature : note.of(this)) {
            if (signature.length <= Long.BYTES) {
                return Optional.empty();
            }
            var seconds = ByteBuffer.wrap(signature).getLong();
            var signed = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
            try {
                if (seconds < 0 || !verifies(cosignedText(note.text(), seconds), signed)) {
                    return Optional.empty();
                }
                found.add(Instant.ofEpochSecond(seconds));
            } catch (DateTimeException beyondAllTime) {
                return Optional.empty();
            }
        }
        return found.stream().max(Instant::compareTo);
    }

    /** What a witness signs, by C2SP tlog-cosignature. */
    static String cosignedText(String text, long seconds) {
        return "cosignature/v1\ntime " + seconds + "\n" + text;
    }

    private boolean verifies(String text, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static byte[] id(String name, byte[] typed) {
        return Arrays.copyOf(Hash.sha256((name + "\n").getBytes(UTF_8), typed), ID_LENGTH);
    }

    private static byte[] typed(Kind kind, PublicKey key) {
        var encoded = key.getEncoded();
        var typed = Arrays.copyOfRange(encoded, X509_PREFIX.length - 1, encoded.length);
        typed[0] = kind.type;
        return typed;
    }
}
