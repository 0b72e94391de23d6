package fr.raccordement.graphql.pagination;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
import java.util.Optional;
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
     * @throws UnusableCursorKeyException when it is not Base64 of 32 bytes or more
     */
    static CursorKey given(String base64) {
        return decoded(base64)
                .orElseThrow(
                        () ->
                                new UnusableCursorKeyException(
                                        "raccordement.pagination.cle is no Base64 of 32 bytes or"
                                                + " more.",
                                        "Make one by: openssl rand -base64 32"));
    }

    /**
     * The key in a file, made at random the first time, readable by its owner alone.
     *
     * @throws UnusableCursorKeyException when the file is damaged, empty or cannot be read
     */
    static CursorKey kept(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(file);
            return decoded(Files.readString(file)).orElseThrow(() -> damaged(file));
        } catch (CharacterCodingException e) {
            throw damaged(file);
        } catch (IOException e) {
            throw new UnusableCursorKeyException(
                    "The key of cursors and links cannot be kept in %s: %s"
                            .formatted(file, reason(e)),
                    "Let this user read the file and write in its directory, or set"
                            + " raccordement.pagination.cle.");
        }
    }

    private static UnusableCursorKeyException damaged(Path file) {
        return new UnusableCursorKeyException(
                "The key of cursors and links in %s is damaged: it is no Base64 of %d bytes or more."
                        .formatted(file, LENGTH),
                "Put the file back from a backup, or delete it: a new key is made, and cursors and"
                        + " links given out before are refused.");
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : failure.getClass().getSimpleName();
    }

    private static Optional<CursorKey> decoded(String base64) {
        try {
            var secret = Base64.getDecoder().decode(base64.strip());
            return secret.length >= LENGTH ? Optional.of(new CursorKey(secret)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
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
