package fr.raccordement.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A file system of its own, as small as wanted, that can be filled and freed. */
public final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final Path mounted;
    private final Path filling;

    private SmallDisk(Path mounted) {
        this.mounted = mounted;
        this.filling = mounted.resolve("filling");
    }

    /** Mounts one, in memory; the test is skipped where nobody may mount. */
    public static SmallDisk mount(Path directory, String size) throws IOException {
        Files.createDirectories(directory);
        var command = List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs");
        assumeTrue(run(command, directory), "Nobody may mount a file system here.");
        return new SmallDisk(directory);
    }

    public Path directory() {
        return mounted;
    }

    /** Leaves no byte free. */
    public void fill() throws IOException {
        try (var file = Files.newOutputStream(filling)) {
            for (var block = new byte[BLOCK]; ; ) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    public void free() throws IOException {
        Files.delete(filling);
    }

    /** Leaves bytes free, and no file to put them into. */
    public void useUpInodes() throws IOException {
        Files.createDirectory(filling);
        try {
            for (int n = 0; ; n++) {
                Files.createFile(filling.resolve(Integer.toString(n)));
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    public void freeInodes() throws IOException {
        try (var files = Files.list(filling)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(filling);
    }

    @Override
    public void close() throws IOException {
        assertThat(run(List.of("umount", "--lazy"), mounted)).isTrue();
    }

    private static boolean run(List<String> command, Path last) throws IOException {
        var all = new ArrayList<>(command);
        all.add(last.toString());
        try {
            var process = new ProcessBuilder(all).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
