package fr.raccordement.scellement;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The directory where the log is published in the layout of C2SP tlog-tiles: hashes and signed
 * checkpoints, never the content of an event.
 */
final class Publication {

    private static final int TILE_HEIGHT = 8;
    private static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    /** Excludes files that are still being written. */
    private static final String WIDTHS = "[0-9]*";

    /** Files whose writing a kill or a full disk has ended. */
    private static final String UNFINISHED = ".*.new";

    private final Path directory;
    private boolean closed;

    Publication(Path directory) {
        this.directory = directory;
    }

    /** The newest checkpoint published. */
    Optional<Checkpoint> latest() throws IOException {
        try {
            return Optional.of(Checkpoint.parse(Files.readString(directory.resolve("checkpoint"))));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /**
     * A checkpoint as it is published, with what others have signed of it; as it is where it is not
     * published, or otherwise.
     */
    Checkpoint cosigned(Checkpoint checkpoint) {
        try {
            var note = Files.readString(file(checkpoint.size()));
            return note.startsWith(checkpoint.note()) ? checkpoint.with(note) : checkpoint;
        } catch (IOException unread) {
            return checkpoint;
        }
    }

    /**
     * Adds to a published checkpoint what a witness has signed of it, in the place of what it had
     * signed before.
     */
    synchronized void cosign(Checkpoint checkpoint, WitnessKey witness, String line)
            throws IOException {
        if (closed) {
            return;
        }
        var others =
                cosigned(checkpoint)
                        .signatures()
                        .filter(it -> !witness.isOf(it))
                        .collect(joining("\n"));
        var note = text(checkpoint.text() + "\n" + others + "\n" + line + "\n");
        write(file(checkpoint.size()), note);
        if (latest().filter(it -> it.size() == checkpoint.size()).isPresent()) {
            write(directory.resolve("checkpoint"), note);
        }
    }

    /** From now on nothing more is cosigned: another log may be published here. */
    synchronized void close() {
        closed = true;
    }

    /** Publishes a checkpoint, after the hashes that it covers. */
    synchronized void publish(Checkpoint checkpoint, Hashes hashes, String verifierKey)
            throws IOException {
        var published = latest().map(Checkpoint::size).orElse(0L);
        for (var level = 0; checkpoint.size() >> level * TILE_HEIGHT > 0; level++) {
            publishTiles(level, published, checkpoint.size(), hashes);
        }
        write(directory.resolve("cle-publique"), text(verifierKey + "\n"));
        write(file(checkpoint.size()), text(checkpoint.note()));
        write(directory.resolve("checkpoint"), text(checkpoint.note()));
    }

    /**
     * Moves what is published away, its checkpoint last, so that another log may be published in
     * its place.
     *
     * @param into where to, below the directory
     */
    void setAside(Path into) throws IOException {
        var place = Files.createDirectories(directory.resolve(into));
        for (var name : List.of("tile", "checkpoints", "cle-publique", "checkpoint")) {
            if (Files.exists(directory.resolve(name))) {
                Files.move(
                        directory.resolve(name),
                        place.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The hash of a leaf as published; empty if it is not. */
    Optional<byte[]> leaf(long index) throws IOException {
        var tile = tile(0, index / TILE_WIDTH);
        var offset = (int) (index % TILE_WIDTH);
        var bytes = Files.exists(tile) ? Files.readAllBytes(tile) : widest(tile);
        if (bytes.length < (offset + 1) * Merkle.LENGTH) {
            return Optional.empty();
        }
        var from = offset * Merkle.LENGTH;
        return Optional.of(Arrays.copyOfRange(bytes, from, from + Merkle.LENGTH));
    }

    private void publishTiles(int level, long from, long to, Hashes hashes) throws IOException {
        var shift = level * TILE_HEIGHT;
        var last = to >> shift;
        for (var number = (from >> shift) / TILE_WIDTH; number * TILE_WIDTH < last; number++) {
            var width = (int) Math.min(TILE_WIDTH, last - number * TILE_WIDTH);
            var bytes = ByteBuffer.allocate(width * Merkle.LENGTH);
            for (var i = 0; i < width; i++) {
                bytes.put(hashes.at(shift, number * TILE_WIDTH + i));
            }
            publishTile(tile(level, number), width, bytes.array());
        }
    }

    /**
     * Writes a tile; one that is not full is kept as a partial tile, and narrower ones are deleted.
     */
    private static void publishTile(Path tile, int width, byte[] bytes) throws IOException {
        var parts = parts(tile);
        if (width == TILE_WIDTH) {
            write(tile, bytes);
        } else {
            write(parts.resolve(Integer.toString(width)), bytes);
        }
        if (Files.isDirectory(parts)) {
            try (var files = Files.newDirectoryStream(parts, WIDTHS)) {
                for (var file : files) {
                    if (Integer.parseInt(file.getFileName().toString()) < width) {
                        Files.delete(file);
                    }
                }
            }
            deleteUnfinished(parts);
            if (width == TILE_WIDTH) {
                Files.delete(parts);
            }
        }
    }

    private static void deleteUnfinished(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, UNFINISHED)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private static byte[] widest(Path tile) throws IOException {
        var bytes = new byte[0];
        if (Files.isDirectory(parts(tile))) {
            try (var files = Files.newDirectoryStream(parts(tile), WIDTHS)) {
                for (var file : files) {
                    var read = Files.readAllBytes(file);
                    bytes = read.length > bytes.length ? read : bytes;
                }
            }
        }
        return bytes;
    }

    private Path file(long size) {
        return directory.resolve("checkpoints").resolve(number(size));
    }

    private Path tile(int level, long number) {
        return directory.resolve("tile").resolve(Integer.toString(level)).resolve(number(number));
    }

    private static Path parts(Path tile) {
        return tile.resolveSibling(tile.getFileName() + ".p");
    }

    /** A number in groups of three digits, of which all but the last begin with x. */
    static String number(long number) {
        var path = "%03d".formatted(number % 1000);
        for (var rest = number / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/%s".formatted(rest % 1000, path);
        }
        return path;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a file atomically. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var temporary = file.resolveSibling("." + file.getFileName() + ".new");
        try (var channel = FileChannel.open(temporary, CREATE, WRITE, TRUNCATE_EXISTING)) {
            HashFile.writeFully(channel, ByteBuffer.wrap(bytes), 0);
            channel.force(true);
        } catch (IOException e) {
            deleteQuietly(temporary, e);
            throw e;
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteQuietly(Path file, IOException failure) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
