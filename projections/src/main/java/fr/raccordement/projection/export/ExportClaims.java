package fr.raccordement.projection.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which exports are being written, by whatever node: a lock on a file of each, which ends with the
 * process that holds it (D-219).
 */
final class ExportClaims {

    static final String SUFFIX = ".verrou";

    private final Path directory;

    /** What this process holds: to open one again and close it would give up its lock. */
    private final Set<Path> own = ConcurrentHashMap.newKeySet();

    /**
     * @param directory where they lie, which is there
     */
    ExportClaims(Path directory) {
        this.directory = directory;
    }

    /** Takes an export; nothing where somebody has it. */
    Optional<Hold> take(String exportId) throws IOException {
        var path = directory.resolve(exportId + SUFFIX);
        if (!own.add(path)) {
            return Optional.empty();
        }
        var taken = lock(path).map(channel -> new Hold(path, channel));
        if (taken.isEmpty()) {
            own.remove(path);
        }
        return taken;
    }

    private static Optional<FileChannel> lock(Path path) throws IOException {
        var channel = FileChannel.open(path, CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException _) {
            // Another one of this process has it.
        }
        channel.close();
        return Optional.empty();
    }

    /** An export that is being written here, until this is closed. */
    final class Hold implements Closeable {

        private final Path path;
        private final FileChannel channel;

        private Hold(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
            own.remove(path);
        }
    }
}
