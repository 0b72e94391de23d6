package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Ed25519 key of a witness (C2SP tlog-cosignature, cosignature/v1). */
final class CosigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END");

    private final PrivateKey privateKey;
    private final NoteKey publicKey;

    private CosigningKey(@Nullable String name, KeyPair pair) throws RefusedException {
        privateKey = pair.getPrivate();
        var encoded = pair.getPublic().getEncoded();
        var named =
                name != null
                        ? name
                        : "temoin/"
                                + HexFormat.of().formatHex(Hash.sha256(encoded)).substring(0, 16);
        if (!NoteKey.isName(named)) {
            throw new RefusedException("The name of a witness has neither blanks nor +: " + named);
        }
        publicKey = NoteKey.of(NoteKey.Kind.WITNESS, named, pair.getPublic());
    }

    /**
     * A new key, which is nowhere kept yet.
     *
     * @param name of the witness; derived from the key without
     */
    static Made make(@Nullable String name) throws RefusedException {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new Made(new CosigningKey(name, pair), pem(pair));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A new key.
     *
     * @param key the key
     * @param pem as it is kept
     */
    record Made(CosigningKey key, String pem) {}

    /** Reads a key from its file, which is left to its owner. */
    static CosigningKey load(Path file, @Nullable String name)
            throws IOException, RefusedException {
        Storage.restrict(file);
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
                throw new RefusedException("The key of the witness is not whole: " + file);
            }
            var key = new CosigningKey(name, new KeyPair(publicKey, privateKey));
            var line = key.cosign("probe\n", Instant.EPOCH);
            if (key.publicKey.cosigned(SignedNote.parse("probe\n\n" + line)).isEmpty()) {
                throw new RefusedException("The halves of the key of the witness differ: " + file);
            }
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new RefusedException("The key of the witness cannot be read: " + file);
        }
    }

    NoteKey publicKey() {
        return publicKey;
    }

    /** The line that says that the text was seen at that second. */
    String cosign(String text, Instant now) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(NoteKey.cosignedText(text, now.getEpochSecond()).getBytes(UTF_8));
            var signed = signature.sign();
            var line =
                    ByteBuffer.allocate(NoteKey.ID_LENGTH + Long.BYTES + signed.length)
                            .put(publicKey.id())
                            .putLong(now.getEpochSecond())
                            .put(signed);
            return "\u2014 "
                    + publicKey.name()
                    + " "
                    + Base64.getEncoder().encodeToString(line.array())
                    + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String label, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }
}
