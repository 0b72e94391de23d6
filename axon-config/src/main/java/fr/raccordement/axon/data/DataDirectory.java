package fr.raccordement.axon.data;

import fr.raccordement.axon.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** A directory only its owner may enter, held by one running program at a time. */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the directory, making it if need be.
     *
     * @throws StartRefusedException when another program holds it
     */
    public static DataDirectory take(Path directory) {
        try {
            var root = ownedDirectory(directory.toAbsolutePath().normalize());
            var file = root.resolve("lock");
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefusedException(
                        "The data directory " + root + " is in use by another Raccordement.",
                        "Stop it, or set RACCORDEMENT_DATA to another directory.");
            }
            return new DataDirectory(root.toRealPath(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data directory " + directory, e);
        }
    }

    /** The path of something kept in the directory. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /** A sub-directory with the same owner-only rights. */
    public Path directory(String name) {
        try {
            return ownedDirectory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + root.resolve(name), e);
        }
    }

    /** Leaves what is at the path to its owner alone, where the file system knows owners. */
    public static Path restrict(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            var rights = Files.isDirectory(path) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Path ownedDirectory(Path path) throws IOException {
        return restrict(Files.createDirectories(path));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
