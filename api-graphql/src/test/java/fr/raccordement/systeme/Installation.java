package fr.raccordement.systeme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program laid out for the tests, once for each packaging of it. The first start of
 * all leaves a cache of what the virtual machine loaded and linked, which halves the others.
 */
final class Installation {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PACKAGED = TARGET.resolve("raccordement.jar");
    private static final long LONGEST_STEP_MINUTES = 5;
    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Duser.language=fr");
    private static final String CACHE = "programme.aot";

    private Installation() {}

    /** Made when it is first asked for. */
    private static final class Kept {

        static final Path PLACE = made();
    }

    static Path postgres() {
        return TARGET.resolve("postgres");
    }

    /** How the virtual machine is called for the program, class path included. */
    static List<String> java() {
        return java("-XX:AOTCache=" + Kept.PLACE.resolve(CACHE), programme(Kept.PLACE));
    }

    /** The same, with the tests behind the program on the class path. */
    static List<String> javaWithTests() {
        return java(
                "-XX:AOTCache=" + Kept.PLACE.resolve(CACHE),
                programme(Kept.PLACE) + File.pathSeparator + TARGET.resolve("test-classes"));
    }

    private static List<String> learning(Path place) {
        return java("-XX:AOTCacheOutput=" + place.resolve(CACHE), programme(place));
    }

    private static List<String> java(String cache, String classPath) {
        return Stream.of(List.of(executable(), cache), OPTIONS, List.of("-cp", classPath))
                .flatMap(List::stream)
                .toList();
    }

    private static String programme(Path place) {
        return place.resolve("raccordement.jar").toString();
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path made() {
        try (var lock =
                        FileChannel.open(
                                TARGET.resolve("programme.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            var packaging = Files.getLastModifiedTime(PACKAGED).toMillis();
            var place = TARGET.resolve("programme-" + packaging);
            if (!Files.exists(place.resolve("complete"))) {
                make(place);
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path place) throws IOException {
        run(
                executable(),
                "-Djarmode=tools",
                "-jar",
                PACKAGED.toString(),
                "extract",
                "--force",
                "--destination",
                place.toString());
        try (var _ = RunningProgram.learningOn(place.resolve("data"), learning(place))) {
            // Ready is enough.
        }
        Files.createFile(place.resolve("complete"));
    }

    private static void run(String... command) throws IOException {
        var output = Files.createTempFile(TARGET, "programme", ".log");
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            var ended = process.waitFor(LONGEST_STEP_MINUTES, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0).as(Files.readString(output)).isTrue();
            Files.delete(output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
