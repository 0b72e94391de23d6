package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.axon.data.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Ed25519 key that signs the checkpoints, under the name of the log (C2SP signed-note). */
final class SealingKey {

    private static final String ALGORITHM = "Ed25519";
    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;
    private static final int ID_LENGTH = 4;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END");

    private final String name;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final byte[] id;

    private SealingKey(@Nullable String name, KeyPair pair) {
        privateKey = pair.getPrivate();
        publicKey = pair.getPublic();
        this.name = name == null || name.isBlank() ? defaultName() : name;
        if (!isName(this.name)) {
            throw new IllegalStateException("The name of a log has neither blanks nor +");
        }
        var digest = Merkle.sha256();
        digest.update((this.name + "\n").getBytes(UTF_8));
        digest.update(ED25519);
        id = Arrays.copyOf(digest.digest(raw()), ID_LENGTH);
    }

    /** Whether notes can be signed under that name. */
    static boolean isName(String name) {
        return !name.matches("(?s).*[\\s+].*");
    }

    /** Creates a key file that only its owner may read. */
    static SealingKey create(Path file, @Nullable String name) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            write(file, pair);
            return new SealingKey(name, pair);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SealingKey load(Path file, @Nullable String name) throws IOException {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey privateKey = null;
            PublicKey publicKey = null;
            for (var block : BLOCK.matcher(Files.readString(file)).results().toList()) {
                var der = Base64.getMimeDecoder().decode(block.group(2));
                if (block.group(1).equals("PRIVATE")) {
                    privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(der));
                } else {
                    publicKey = factory.generatePublic(new X509EncodedKeySpec(der));
                }
            }
            if (privateKey == null || publicKey == null) {
                throw new IllegalStateException("The sealing key is not whole: " + file);
            }
            DataDirectory.restrict(file);
            var key = new SealingKey(name, new KeyPair(publicKey, privateKey));
            if (!key.hasSigned(key.sign(0, Merkle.empty(), Instant.EPOCH))) {
                throw new IllegalStateException("The two halves of the sealing key differ");
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The sealing key cannot be read: " + file);
        }
    }

    /** The name of the log. */
    String name() {
        return name;
    }

    /** The public key as a verifier key of C2SP signed-note. */
    String verifierKey() {
        var typed = new byte[RAW_LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw(), 0, typed, 1, RAW_LENGTH);
        return name
                + "+"
                + HexFormat.of().formatHex(id)
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    Checkpoint sign(long size, byte[] root, Instant at) {
        return new Checkpoint(
                name, size, root, at, signedNote(Checkpoint.body(name, size, root, at)));
    }

    /** A text, which ends with a newline, as a note that this key has signed. */
    String signedNote(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(UTF_8));
            var signed = signature.sign();
            var line = Arrays.copyOf(id, ID_LENGTH + signed.length);
            System.arraycopy(signed, 0, line, ID_LENGTH, signed.length);
            return "%s\n\u2014 %s %s\n"
                    .formatted(text, name, Base64.getEncoder().encodeToString(line));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this key signed the checkpoint. */
    boolean hasSigned(Checkpoint checkpoint) {
        return checkpoint.origin().equals(name)
                && checkpoint
                        .signatures()
                        .filter(line -> line.startsWith("\u2014 " + name + " "))
                        .anyMatch(
                                line ->
                                        isSignature(
                                                line.substring(name.length() + 3),
                                                checkpoint.text()));
    }

    private boolean isSignature(String text, String body) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(body.getBytes(UTF_8));
            return Arrays.equals(bytes, 0, ID_LENGTH, id, 0, ID_LENGTH)
                    && signature.verify(Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    private String defaultName() {
        var fingerprint = HexFormat.of().formatHex(Merkle.sha256().digest(raw()));
        return "raccordement/" + fingerprint.substring(0, 16);
    }

    private byte[] raw() {
        var encoded = publicKey.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    private static void write(Path file, KeyPair pair) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        DataDirectory.restrict(Files.createFile(temporary));
        var text =
                pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + pem("PUBLIC KEY", pair.getPublic().getEncoded());
        Files.writeString(temporary, text);
        try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }
}
