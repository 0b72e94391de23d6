package fr.raccordement.backup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.stream.Collectors.toSet;

import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a backup, used by one program at a time; its owner's alone. */
final class BackupDirectory implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path keys;
    private final FileChannel lock;
    private final List<Path> made;

    /**
     * @param made what was not there before, and goes unless a run becomes whole
     */
    private BackupDirectory(Path root, Path keys, FileChannel lock, List<Path> made) {
        this.root = root;
        this.keys = keys;
        this.lock = lock;
        this.made = made;
    }

    /**
     * Takes the directory, making it if need be, and removes what a killed run has left. Closed
     * before its run was whole, it is as it was before.
     *
     * @param keys where the keys of contacts are, which may be elsewhere
     */
    static BackupDirectory toWrite(Path path, Path keys) throws IOException {
        var made = Stream.of(path, keys).flatMap(BackupDirectory::missing).collect(toSet());
        try {
            var directory = taken(owned(path), owned(keys), made);
            try {
                directory.removeUnfinished();
                return directory;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            remove(made);
            throw e;
        }
    }

    /** Takes the directory of a backup that there is, and leaves it as it is. */
    static BackupDirectory toRead(Path path, Path keys) throws IOException {
        if (!Files.isRegularFile(path.resolve(Manifest.NAME))) {
            throw new BackupFailure(
                    Code.BACKUP_ABSENT,
                    "%s holds no backup that was ever whole: there is no %s."
                            .formatted(path, Manifest.NAME));
        }
        return taken(path.toRealPath(), keys, Set.of());
    }

    private static BackupDirectory taken(Path root, Path keys, Set<Path> directories)
            throws IOException {
        var made = new ArrayList<>(directories);
        var file = root.resolve(LOCK);
        var isNew = Files.notExists(file);
        var lock = lock(root, file);
        if (isNew) {
            made.add(file);
        }
        return new BackupDirectory(root, keys, lock, made);
    }

    /** The directories of a path that are not there. */
    private static Stream<Path> missing(Path path) {
        return Stream.iterate(path.toAbsolutePath().normalize(), Files::notExists, Path::getParent);
    }

    private static Path owned(Path path) throws IOException {
        return DataDirectory.restrict(Files.createDirectories(path)).toRealPath();
    }

    Optional<Manifest> manifest() throws IOException {
        var file = file(Manifest.NAME);
        return Files.exists(file)
                ? Optional.of(Manifest.parse(Files.readAllBytes(file)))
                : Optional.empty();
    }

    /** The path of a file of the backup. */
    Path file(String name) {
        return (name.startsWith(KeyFile.PREFIX) ? keys : root).resolve(name);
    }

    /** Where a file is written until it is whole. */
    Path unfinished(String name) {
        var file = file(name + UNFINISHED);
        made.add(file);
        return file;
    }

    /** Gives a whole file its name, after its bytes are on the disk. */
    Manifest.Part finish(String name) throws IOException {
        var unfinished = DataDirectory.restrict(unfinished(name));
        try (var channel = FileChannel.open(unfinished, WRITE)) {
            channel.force(true);
        }
        var part = new Manifest.Part(name, sum(unfinished));
        Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE);
        made.add(file(name));
        return part;
    }

    /** With it the run is whole. */
    void write(Manifest manifest) throws IOException {
        Files.write(unfinished(Manifest.NAME), manifest.text());
        finish(Manifest.NAME);
        made.clear();
        try (var channel = FileChannel.open(root, READ)) {
            channel.force(true);
        }
        removeAllBut(manifest);
    }

    /**
     * Refuses a file that is missing or is not what was written.
     *
     * @param part names it
     */
    Path checked(Manifest.Part part) throws IOException {
        var file = present(part);
        if (!sum(file).equals(part.sha256())) {
            throw new BackupFailure(
                    Code.BACKUP_DAMAGED, part.file() + " is not what was written: its SHA-256.");
        }
        return file;
    }

    /** Refuses a file that is missing. */
    Path present(Manifest.Part part) {
        var file = file(part.file());
        if (!Files.isRegularFile(file)) {
            throw new BackupFailure(Code.BACKUP_GAP, part.file() + " is missing.");
        }
        return file;
    }

    static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digested = new DigestInputStream(in, HashChain.sha256())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HashChain.hex(digested.getMessageDigest().digest());
        }
    }

    private void removeUnfinished() throws IOException {
        remove(name -> name.endsWith(UNFINISHED));
    }

    /** Former files of keys, and whatever a killed run finished without a manifest. */
    private void removeAllBut(Manifest manifest) throws IOException {
        var parts =
                Stream.of(
                                manifest.runs().stream().map(Manifest.Addition::part),
                                manifest.logs().stream(),
                                Stream.ofNullable(manifest.keys()))
                        .flatMap(it -> it)
                        .map(Manifest.Part::file)
                        .collect(toSet());
        remove(name -> isOurs(name) && !parts.contains(name));
    }

    private static boolean isOurs(String name) {
        return Set.of(EventFile.PREFIX, KeyFile.PREFIX, LogFile.PREFIX).stream()
                .anyMatch(name::startsWith);
    }

    private void remove(Predicate<String> wanted) throws IOException {
        for (var place : new HashSet<>(List.of(root, keys))) {
            try (var files = Files.list(place)) {
                for (var file : files.toList()) {
                    if (wanted.test(file.getFileName().toString())) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static FileChannel lock(Path root, Path file) throws IOException {
        var channel = FileChannel.open(file, CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very program
        }
        channel.close();
        throw new BackupFailure(
                Code.BACKUP_IN_USE, root + " is in use by another backup or restore.");
    }

    /** What was made and is of no whole run goes, while nobody else may have the directory. */
    @Override
    public void close() throws IOException {
        try (lock) {
            remove(made);
        }
    }

    /** Files first, and directories as far as others have put nothing there. */
    private static void remove(Collection<Path> made) throws IOException {
        var innermostFirst = Comparator.comparingInt(Path::getNameCount).reversed();
        for (var path : made.stream().sorted(innermostFirst).toList()) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException _) {
                // theirs
            }
        }
    }
}
