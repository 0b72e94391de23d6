package fr.raccordement.projection.export;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is being written in a directory, under names of its own. Its writer holds a lock on it that
 * ends with the process, so that what a kill has left is known from what another node is writing
 * (D-171).
 */
final class ExportDrafts {

    private static final String SUFFIX = ".part";

    private final Path directory;

    /** What this process writes: to open one again and close it would give up its lock. */
    private final Set<Path> own = ConcurrentHashMap.newKeySet();

    /**
     * @param directory where they lie, which is there
     */
    ExportDrafts(Path directory) {
        this.directory = directory;
    }

    /** One more, empty. */
    Draft begin() throws IOException {
        while (true) {
            var path = directory.resolve(UUID.randomUUID() + SUFFIX);
            own.add(path);
            var draft = new Draft(path, FileChannel.open(path, CREATE_NEW, WRITE));
            if (draft.isHeld()) {
                return draft;
            }
            draft.close();
        }
    }

    /** Removes what nobody is writing any more. */
    void removeAbandoned() throws IOException {
        for (var draft : all()) {
            if (!own.contains(draft)) {
                removeUnlessHeld(draft);
            }
        }
    }

    private List<Path> all() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(it -> it.getFileName().toString().endsWith(SUFFIX)).toList();
        }
    }

    private static void removeUnlessHeld(Path draft) throws IOException {
        try (var channel = FileChannel.open(draft, WRITE)) {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(draft);
            }
        } catch (NoSuchFileException | OverlappingFileLockException _) {
            // Finished, or removed by another node, since it was listed; or held by this process.
        }
    }

    /** A file that is being written; closing it removes it unless it was moved. */
    final class Draft implements Closeable {

        private final Path path;
        private final FileChannel channel;

        private Draft(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
        }

        Path path() {
            return path;
        }

        /** Closing it leaves the draft open. */
        OutputStream output() {
            return new FilterOutputStream(Channels.newOutputStream(channel)) {
                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }

        /** Makes it a file of that name, in one step. */
        void moveTo(Path target) throws IOException {
            Files.move(
                    path,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }

        /** Has what was written so far reach the disk. */
        void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                Files.deleteIfExists(path);
            } finally {
                own.remove(path);
            }
        }

        /** Whether nobody took it for abandoned before it was locked. */
        private boolean isHeld() throws IOException {
            return channel.tryLock() != null && Files.exists(path);
        }
    }
}
