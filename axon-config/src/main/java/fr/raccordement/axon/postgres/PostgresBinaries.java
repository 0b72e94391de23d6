package fr.raccordement.axon.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.raccordement.axon.data.DataDirectory;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked once (D-095). */
final class PostgresBinaries {

    private static final String LIST = "files";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /**
     * Unpacks the programs under a directory, unless they are there already; where several programs
     * share it, one unpacks and the others wait.
     */
    static Path unpackInto(Path parent) throws IOException {
        var archive = archive();
        var home = parent.resolve("postgres-" + fingerprint(archive));
        if (!isWhole(home)) {
            Files.createDirectories(parent);
            synchronized (PostgresBinaries.class) {
                try (var channel =
                                FileChannel.open(parent.resolve("postgres.lock"), CREATE, WRITE);
                        var _ = channel.lock()) {
                    if (!isWhole(home)) {
                        unpack(archive, home);
                    }
                }
            }
        }
        return home;
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home);
        var unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        extract(archive, DataDirectory.restrict(Files.createDirectories(unfinished)));
        Files.write(unfinished.resolve(LIST), list(unfinished));
        Files.move(unfinished, home);
    }

    /** Whether every file is there as it was unpacked: one that is gone or cut is unpacked anew. */
    private static boolean isWhole(Path home) throws IOException {
        var list = home.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return false;
        }
        var expected = Files.readAllLines(list);
        return !expected.isEmpty() && new HashSet<>(list(home)).containsAll(expected);
    }

    /** Each file with its size. */
    private static List<String> list(Path home) throws IOException {
        var files = new ArrayList<String>();
        try (var all = Files.walk(home)) {
            for (var file : all.filter(it -> Files.isRegularFile(it, NOFOLLOW_LINKS)).toList()) {
                if (!file.equals(home.resolve(LIST))) {
                    files.add(Files.size(file) + " " + home.relativize(file));
                }
            }
        }
        return files;
    }

    private static byte[] archive() throws IOException {
        try (var resource =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine())) {
            return resource.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        var name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String fingerprint(byte[] archive) {
        var sum = new CRC32C();
        sum.update(archive);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static void extract(byte[] archive, Path home) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            target.toFile().setExecutable((entry.getMode() & OWNER_MAY_EXECUTE) != 0);
        }
    }
}
