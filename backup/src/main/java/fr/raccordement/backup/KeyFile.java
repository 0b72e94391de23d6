package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The keys of contacts, encrypted under a passphrase: AES-256-GCM under a key of Argon2id (RFC
 * 9106, its second recommendation), whose parameters are the associated data. Names of destroyed
 * keys stand there without a key.
 */
final class KeyFile {

    static final String PREFIX = "cles-";

    /** The shortest passphrase taken. */
    static final int SHORTEST = 12;

    private static final String FORMAT = "raccordement-cles-1";
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_ITERATIONS = 64;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private KeyFile() {}

    /**
     * What a guess at the passphrase costs.
     *
     * @param memoryKiB memory, in KiB
     * @param iterations passes over it
     * @param lanes how many may go on side by side
     */
    record Effort(int memoryKiB, int iterations, int lanes) {

        static final Effort USUAL = new Effort(64 * 1024, 3, 4);
    }

    /** The file: how the key is made of the passphrase, and what is encrypted under it. */
    private record Sealed(
            String format,
            String kdf,
            int memoryKiB,
            int iterations,
            int lanes,
            byte[] salt,
            String cipher,
            byte[] nonce,
            byte @Nullable [] sealed) {

        byte[] header() {
            return EventRecord.JSON.writeValueAsBytes(
                    new Sealed(
                            format, kdf, memoryKiB, iterations, lanes, salt, cipher, nonce, null));
        }

        boolean known() {
            return format.equals(FORMAT)
                    && kdf.equals("argon2id")
                    && cipher.equals("AES-256-GCM")
                    && lanes > 0
                    && lanes <= 64
                    && memoryKiB >= 8 * lanes
                    && memoryKiB <= MOST_MEMORY_KIB
                    && iterations > 0
                    && iterations <= MOST_ITERATIONS;
        }
    }

    static void write(Path file, Map<String, Optional<byte[]>> keys, String passphrase, Effort cost)
            throws IOException {
        requireLong(passphrase);
        var random = new SecureRandom();
        var head =
                new Sealed(
                        FORMAT,
                        "argon2id",
                        cost.memoryKiB(),
                        cost.iterations(),
                        cost.lanes(),
                        bytes(random, SALT_BYTES),
                        "AES-256-GCM",
                        bytes(random, NONCE_BYTES),
                        null);
        var plain = new TreeMap<String, byte @Nullable []>();
        keys.forEach((name, key) -> plain.put(name, key.orElse(null)));
        try {
            var sealed =
                    run(
                            Cipher.ENCRYPT_MODE,
                            head,
                            passphrase,
                            EventRecord.JSON.writeValueAsBytes(plain));
            Files.write(
                    file,
                    EventRecord.JSON.writeValueAsBytes(
                            new Sealed(
                                    head.format,
                                    head.kdf,
                                    head.memoryKiB,
                                    head.iterations,
                                    head.lanes,
                                    head.salt,
                                    head.cipher,
                                    head.nonce,
                                    sealed)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The keys; the file is known to be what was written. */
    static Map<String, Optional<byte[]>> read(Path file, String passphrase) throws IOException {
        var name = file.getFileName();
        try {
            var sealed = EventRecord.JSON.readValue(Files.readAllBytes(file), Sealed.class);
            if (!sealed.known() || sealed.sealed == null) {
                throw new BackupFailure(
                        Code.BACKUP_FORMAT, name + " is encrypted in a way that is not known.");
            }
            var plain = run(Cipher.DECRYPT_MODE, sealed, passphrase, sealed.sealed);
            var keys = new TreeMap<String, Optional<byte[]>>();
            EventRecord.JSON
                    .readTree(plain)
                    .properties()
                    .forEach(
                            it ->
                                    keys.put(
                                            it.getKey(),
                                            it.getValue().isNull()
                                                    ? Optional.empty()
                                                    : Optional.of(it.getValue().binaryValue())));
            return keys;
        } catch (GeneralSecurityException e) {
            throw new BackupFailure(
                    Code.BACKUP_PASSPHRASE, name + " does not open with this passphrase.", e);
        } catch (JacksonException e) {
            throw new BackupFailure(Code.BACKUP_DAMAGED, name + " cannot be read.", e);
        }
    }

    static void requireLong(@Nullable String passphrase) {
        if (passphrase == null || passphrase.length() < SHORTEST) {
            throw new BackupFailure(
                    Code.BACKUP_PASSPHRASE,
                    "The keys of contacts need a passphrase of %d characters or more: set RACCORDEMENT_SAUVEGARDE_PHRASE, or raccordement.sauvegarde.phrase-fichier to a file that holds it."
                            .formatted(SHORTEST));
        }
    }

    private static byte[] run(int mode, Sealed head, String passphrase, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key(head, passphrase), "AES"),
                new GCMParameterSpec(TAG_BITS, head.nonce));
        cipher.updateAAD(head.header());
        return cipher.doFinal(input);
    }

    private static byte[] key(Sealed head, String passphrase) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(head.memoryKiB)
                        .withIterations(head.iterations)
                        .withParallelism(head.lanes)
                        .withSalt(head.salt)
                        .build());
        var key = new byte[KEY_BYTES];
        argon2.generateBytes(passphrase.getBytes(UTF_8), key);
        return key;
    }

    private static byte[] bytes(SecureRandom random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
