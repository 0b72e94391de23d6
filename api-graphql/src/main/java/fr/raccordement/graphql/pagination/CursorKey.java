package fr.raccordement.graphql.pagination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret with which an installation signs its cursors and links (HMAC-SHA256) (D-098). */
public final class CursorKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec secret;

    private CursorKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * A key that is given, as all nodes of an installation need it.
     *
     * @throws IllegalStateException when it is not Base64 of 32 bytes or more
     */
    static CursorKey given(String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64.strip());
            if (secret.length >= LENGTH) {
                return new CursorKey(secret);
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below, without the secret
        }
        throw new IllegalStateException(
                "raccordement.pagination.cle has to be Base64 of 32 bytes or more.");
    }

    /** The key in a file, made at random the first time, readable by its owner alone. */
    static CursorKey kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file);
            return given(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key of the cursors in " + file, e);
        }
    }

    /** The signature of a message; no two kinds of messages may begin with the same bytes. */
    public byte[] sign(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file is private from the moment it exists. */
    private static void write(Path file) throws IOException {
        var secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, owner())) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encode(secret)));
        } catch (FileAlreadyExistsException madeBefore) {
            return;
        }
    }

    private static FileAttribute<?>[] owner() {
        var posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
