package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.backup.BackupFailure.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What is new in the publication of the sealed log, as a ZIP: its files under their paths, and
 * under {@value #INDEX} the names of all that it had at the time.
 */
final class LogFile {

    static final String PREFIX = "scellement-";

    private static final String INDEX = "INDEX";
    private static final String CHECKPOINT = "checkpoint";

    private LogFile() {}

    /**
     * Writes what no earlier file has.
     *
     * <p>The checkpoint is read first: hashes that it covers are published before it, and what is
     * published stays or becomes wider.
     *
     * @return whether there was anything new
     */
    static boolean write(Path publication, List<Path> earlier, Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var checkpoint = publication.resolve(CHECKPOINT);
        if (!Files.exists(checkpoint)) {
            return false;
        }
        files.put(CHECKPOINT, Files.readAllBytes(checkpoint));
        try (var found = Files.walk(publication)) {
            for (var each : found.sorted().toList()) {
                var name = publication.relativize(each).toString();
                if (!name.equals(CHECKPOINT) && !each.getFileName().toString().startsWith(".")) {
                    read(each, name, files);
                }
            }
        }
        var known = new HashMap<String, Long>();
        for (var each : earlier) {
            known.putAll(sums(each));
        }
        var fresh = new LinkedHashMap<>(files);
        fresh.entrySet()
                .removeIf(it -> Long.valueOf(sum(it.getValue())).equals(known.get(it.getKey())));
        if (fresh.isEmpty()) {
            return false;
        }
        fresh.put(INDEX, (String.join("\n", files.keySet()) + "\n").getBytes(UTF_8));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : fresh.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return true;
    }

    /** Puts the publication back as it was at the last run, its checkpoint last. */
    static void restore(List<Path> files, Path publication) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        var wanted = names(files.getLast());
        var newest = new HashMap<String, Path>();
        for (var file : files) {
            sums(file).keySet().forEach(name -> newest.put(name, file));
        }
        if (!newest.keySet().containsAll(wanted) || !wanted.contains(CHECKPOINT)) {
            throw new BackupFailure(
                    Code.BACKUP_GAP, "The publication of the sealed log is not whole.");
        }
        var root = publication.toAbsolutePath().normalize();
        for (var file : files) {
            extract(
                    file,
                    wanted.stream()
                            .filter(name -> !name.equals(CHECKPOINT))
                            .filter(name -> file.equals(newest.get(name)))
                            .toList(),
                    root);
        }
        extract(Objects.requireNonNull(newest.get(CHECKPOINT)), List.of(CHECKPOINT), root);
    }

    private static void extract(Path file, List<String> names, Path root) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : names) {
                var target = root.resolve(name).normalize();
                if (!target.startsWith(root)) {
                    throw new BackupFailure(
                            Code.BACKUP_DAMAGED,
                            file.getFileName() + " has a path that leads out of it.");
                }
                Files.createDirectories(target.resolveSibling("."));
                try (var in = zip.getInputStream(zip.getEntry(name))) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void read(Path file, String name, Map<String, byte[]> files) throws IOException {
        if (Files.isRegularFile(file)) {
            try {
                files.put(name, Files.readAllBytes(file));
            } catch (NoSuchFileException replacedByAWiderOne) {
                files.remove(name);
            }
        }
    }

    private static List<String> names(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(INDEX))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static Map<String, Long> sums(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var sums = new HashMap<String, Long>();
            zip.stream().forEach(it -> sums.put(it.getName(), it.getCrc()));
            sums.remove(INDEX);
            return sums;
        }
    }

    private static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
