package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a witness remembers, in a directory of its own: whose memory it is, the latest checkpoint
 * that it cosigned of each log, and checkpoints that it was shown beside those.
 */
final class WitnessState implements AutoCloseable {

    private static final String OWNER = "temoin";
    private static final String SEEN = "refuses";
    private static final int MOST_REFUSED = 100;

    private final Path directory;
    private final FileChannel lock;

    private WitnessState(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens the memory of the key in that file, which is made where there is none. A key whose
     * memory is gone is refused: it would cosign what it has denied.
     */
    static Opened open(Path directory, Path keyFile, @Nullable String name)
            throws IOException, RefusedException {
        Storage.createDirectory(directory);
        var lock =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (!isLocked(lock)) {
                throw new RefusedException("Another witness has " + directory + " open");
            }
            var key = key(directory.resolve(OWNER), keyFile, name);
            return new Opened(new WitnessState(directory, lock), key);
        } catch (IOException | RefusedException | RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /**
     * A memory and the key that it is of.
     *
     * @param state the memory
     * @param key the key
     */
    record Opened(WitnessState state, CosigningKey key) {}

    private static CosigningKey key(Path owner, Path keyFile, @Nullable String name)
            throws IOException, RefusedException {
        if (!Files.exists(keyFile)) {
            var made = CosigningKey.make(name);
            Storage.write(owner, made.key().publicKey().text() + "\n");
            Storage.createDirectory(Storage.directory(keyFile));
            Storage.write(keyFile, made.pem());
            return made.key();
        }
        var key = CosigningKey.load(keyFile, name);
        var known = Files.exists(owner) ? Files.readString(owner).strip() : "";
        if (!known.equals(key.publicKey().text())) {
            throw new RefusedException(
                    known.isEmpty()
                            ? "What this key has cosigned is not remembered in %s: bring its state"
                                            .formatted(owner.toAbsolutePath().getParent())
                                    + " back, or begin as another witness, with another key"
                            : "The state is that of %s, the key that of %s"
                                    .formatted(known, key.publicKey().text()));
        }
        return key;
    }

    /** The latest checkpoint cosigned of a log; one that cannot be read is no reason to forget. */
    Optional<SignedCheckpoint> latest(NoteKey log) throws IOException, RefusedException {
        var file = directory.resolve(name(log.name()));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.parse(Files.readString(file), log));
        } catch (RefusedException damaged) {
            throw new RefusedException(
                    "What is remembered of %s in %s cannot be used. %s"
                            .formatted(log.name(), file, damaged.getMessage()));
        }
    }

    /** Remembers a checkpoint; once this returns, whatever ends the program, it is known. */
    void remember(NoteKey log, String note) throws IOException {
        Storage.write(directory.resolve(name(log.name())), note);
    }

    /** Keeps a checkpoint that the log has signed and that does not continue what is remembered. */
    void keepRefused(String note) throws IOException {
        var place = directory.resolve(SEEN);
        Storage.createDirectory(place);
        try (var kept = Files.list(place)) {
            if (kept.count() < MOST_REFUSED) {
                Storage.write(place.resolve(name(note)), note);
            }
        }
    }

    private static String name(String text) {
        return HexFormat.of().formatHex(Hash.sha256(text.getBytes(UTF_8)));
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
