package fr.raccordement.axon.data;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether a directory takes what is to be kept: a file is made there, written and removed,
 * and so much is free as what writes there needs to go on. It is tried once a second at most,
 * however many ask.
 */
public final class WritableDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(WritableDirectory.class);
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final byte[] SOMETHING = new byte[4096];

    private final Path directory;
    private final long least;
    private final LongSupplier nanoTime;
    private @Nullable String obstacle;
    private long foundAt;
    private boolean found;

    /**
     * @param least how many bytes are to be free
     * @param nanoTime what {@link System#nanoTime} is to others
     */
    public WritableDirectory(Path directory, long least, LongSupplier nanoTime) {
        this.directory = directory;
        this.least = least;
        this.nanoTime = nanoTime;
    }

    /** Why it takes nothing, in words; empty if it does. */
    public synchronized Optional<String> obstacle() {
        var now = nanoTime.getAsLong();
        if (!found || now - foundAt > VALID_NANOS) {
            var before = obstacle;
            obstacle = tried();
            found = true;
            foundAt = now;
            if (!Objects.equals(before, obstacle)) {
                report();
            }
        }
        return Optional.ofNullable(obstacle);
    }

    private void report() {
        if (obstacle == null) {
            LOG.info("The directory {} takes data again", directory);
        } else {
            LOG.error("The directory {} takes no more data: {}", directory, obstacle);
        }
    }

    private @Nullable String tried() {
        try {
            var free = Files.getFileStore(directory).getUsableSpace();
            if (free < least) {
                return "No space left on device (less than %d kB)".formatted(least / 1024);
            }
            var file = directory.resolve(".ecriture");
            try {
                Files.write(file, SOMETHING);
            } finally {
                Files.deleteIfExists(file);
            }
            return null;
        } catch (FileSystemException e) {
            return Objects.requireNonNullElse(e.getReason(), e.toString());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
