import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the signatures out of the jars in a directory: an AOT cache holds no class of a signed jar.
 * What the classes are is not changed, nor any time. Nothing verifies these signatures as the
 * program runs: they are for providers of cryptography, and none is registered.
 */
final class Unsign {

    private static final String SIGNATURE = "META-INF/[^/]+\\.(SF|RSA|DSA|EC)";

    private Unsign() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (var files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        }
        for (var jar : jars) {
            if (isSigned(jar)) {
                unsign(jar);
                System.err.println(jar.getFileName() + ": without its signature");
            }
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile(), false)) {
            return file.stream().anyMatch(it -> it.getName().matches(SIGNATURE));
        }
    }

    private static void unsign(Path jar) throws IOException {
        var unsigned = jar.resolveSibling(jar.getFileName() + ".unsigned");
        try (var from = new JarFile(jar.toFile(), false);
                var to = new ZipOutputStream(Files.newOutputStream(unsigned))) {
            for (var entry : from.stream().toList()) {
                if (entry.getName().matches(SIGNATURE)) {
                    continue;
                }
                byte[] bytes;
                try (var content = from.getInputStream(entry)) {
                    bytes = content.readAllBytes();
                }
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    bytes = mainSection(bytes);
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(entry.getTimeLocal());
                copy.setMethod(entry.getMethod());
                if (entry.getMethod() == ZipEntry.STORED) {
                    copy.setSize(bytes.length);
                    copy.setCrc(crc(bytes));
                }
                to.putNextEntry(copy);
                to.write(bytes);
            }
        }
        Files.setLastModifiedTime(unsigned, Files.getLastModifiedTime(jar));
        Files.move(unsigned, jar, REPLACE_EXISTING);
    }

    /** Without the digests of each file, which come after it. */
    private static byte[] mainSection(byte[] manifest) {
        var lines = new String(manifest, java.nio.charset.StandardCharsets.UTF_8).lines();
        return lines.takeWhile(it -> !it.isEmpty())
                .collect(Collectors.joining("\n", "", "\n\n"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long crc(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }
}
