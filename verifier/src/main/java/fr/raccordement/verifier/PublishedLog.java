package fr.raccordement.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A published directory (C2SP tlog-tiles): hashes of the leaves, and checkpoints over time. */
final class PublishedLog {

    private static final int TILE_WIDTH = 256;
    private static final String WIDTH = "[1-9][0-9]{0,2}";

    private final Path directory;
    private final NoteKey key;
    private final TreeMap<Long, SignedCheckpoint> checkpoints = new TreeMap<>();
    private final List<SignedCheckpoint> all = new ArrayList<>();

    PublishedLog(Path directory, NoteKey key) {
        this.directory = directory;
        this.key = key;
    }

    /**
     * Verifies that every checkpoint continues the one before, up to the newest.
     *
     * @param more a checkpoint obtained elsewhere that must be of the same log
     * @return the size of the newest
     */
    long verify(SignedCheckpoint... more) throws IOException, RefusedException {
        collect();
        for (var other : more) {
            add(other, "The checkpoint given");
        }
        var tree = new GrowingTree();
        for (Map.Entry<Long, SignedCheckpoint> next : checkpoints.entrySet()) {
            grow(tree, next.getKey());
            if (!Arrays.equals(tree.root(), next.getValue().root())) {
                throw new RefusedException(
                        "The checkpoint of %d events does not continue the one before it"
                                .formatted(next.getKey()));
            }
        }
        return tree.size();
    }

    int checkpoints() {
        return checkpoints.size();
    }

    /** Every note of a checkpoint that was found of one history, by whomever it is cosigned. */
    List<SignedCheckpoint> all() {
        return List.copyOf(all);
    }

    private void collect() throws IOException, RefusedException {
        add(checkpoint(directory.resolve("checkpoint")), "The newest checkpoint");
        try (var files = Files.walk(directory.resolve("checkpoints"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    add(checkpoint(file), "A checkpoint");
                }
            }
        }
    }

    private void add(SignedCheckpoint checkpoint, String what) throws RefusedException {
        all.add(checkpoint);
        var other = checkpoints.putIfAbsent(checkpoint.size(), checkpoint);
        if (other != null && !Arrays.equals(other.root(), checkpoint.root())) {
            throw new RefusedException(
                    "%s of %d events has another root: there are two histories"
                            .formatted(what, checkpoint.size()));
        }
    }

    private SignedCheckpoint checkpoint(Path file) throws IOException, RefusedException {
        try {
            return SignedCheckpoint.parse(NoteFiles.read(file), key);
        } catch (RefusedException refused) {
            throw new RefusedException(directory.relativize(file) + ": " + refused.getMessage());
        }
    }

    private void grow(GrowingTree tree, long size) throws IOException, RefusedException {
        while (tree.size() < size) {
            var number = tree.size() / TILE_WIDTH;
            var offset = (int) (tree.size() % TILE_WIDTH);
            var wanted = (int) Math.min(TILE_WIDTH, size - number * TILE_WIDTH);
            var hashes = tile(number, wanted);
            for (var i = offset; i < wanted; i++) {
                tree.add(Arrays.copyOfRange(hashes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
            }
        }
    }

    private byte[] tile(long number, int wanted) throws IOException, RefusedException {
        var full = directory.resolve("tile/0").resolve(path(number));
        var parts = full.resolveSibling(full.getFileName() + ".p");
        if (Files.exists(full)) {
            return whole(full, wanted);
        }
        if (Files.isDirectory(parts)) {
            try (var files = Files.newDirectoryStream(parts, "[0-9]*")) {
                for (var file : files) {
                    var width = file.getFileName().toString();
                    if (width.matches(WIDTH) && Integer.parseInt(width) >= wanted) {
                        return whole(file, wanted);
                    }
                }
            }
        }
        throw new RefusedException(
                "The hashes of leaves %d to %d are not published"
                        .formatted(number * TILE_WIDTH, number * TILE_WIDTH + wanted - 1));
    }

    private byte[] whole(Path file, int wanted) throws IOException, RefusedException {
        var bytes = Files.readAllBytes(file);
        if (bytes.length < wanted * Hash.LENGTH) {
            throw new RefusedException(directory.relativize(file) + " is too short");
        }
        return bytes;
    }

    private static String path(long number) {
        var path = "%03d".formatted(number % 1000);
        for (var rest = number / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/%s".formatted(rest % 1000, path);
        }
        return path;
    }
}
