package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.axon.postgres.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program unpacked for the tests, once for each packaging. Its first start records an
 * AOT cache of the classes loaded and linked for it and for a fiche, which all others use, and an
 * empty database, which all others copy.
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

    /** Without the profiles, which only the second compiler uses. */
    private static final List<String> RECORDING =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private static final Path DIRECTORY = TARGET.resolve("program");
    private static final Path POSTGRES = DIRECTORY.resolve("postgres");
    private static final Path CLUSTER = DIRECTORY.resolve("cluster");
    private static final Path CACHE = DIRECTORY.resolve("program.aot");
    private static final String PROGRAM = DIRECTORY.resolve("raccordement.jar").toString();

    private Installation() {}

    /** Made when a program is first started. */
    private static final class Made {

        static {
            make();
        }

        static void once() {}
    }

    /** Where the programs of the database are unpacked. */
    static Path postgres() {
        return POSTGRES;
    }

    /** Copies the empty database for a program that has none yet. */
    static void furnish(Path data) throws IOException {
        Made.once();
        if (!Files.exists(data.resolve("postgres"))) {
            for (var part : List.of("postgres.password", "postgres")) {
                run("cp", "-Rp", CLUSTER.resolve(part).toString(), data.resolve(part).toString());
            }
        }
    }

    /** How the virtual machine is called for the program, class path included. */
    static List<String> java() {
        Made.once();
        return java(List.of("-XX:AOTCache=" + CACHE), PROGRAM);
    }

    /** The same, with the tests behind the program on the class path. */
    static List<String> javaWithTests() {
        Made.once();
        return java(
                List.of("-XX:AOTCache=" + CACHE),
                PROGRAM + File.pathSeparator + TARGET.resolve("test-classes"));
    }

    private static List<String> java(List<String> cache, String classPath) {
        return Stream.of(List.of(executable()), cache, OPTIONS, List.of("-cp", classPath))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> recording() {
        return Stream.concat(RECORDING.stream(), Stream.of("-XX:AOTCacheOutput=" + CACHE)).toList();
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void make() {
        try (var lock =
                        FileChannel.open(
                                TARGET.resolve("program.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = lock.lock();
                var packaged = Files.newInputStream(PACKAGED)) {
            var packaging = DigestUtils.md5DigestAsHex(packaged);
            var made = DIRECTORY.resolve("packaging");
            if (!Files.exists(made) || !Files.readString(made).equals(packaging)) {
                FileSystemUtils.deleteRecursively(DIRECTORY);
                unpack();
                record();
                Files.writeString(made, packaging);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack() throws IOException {
        run(
                executable(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                PACKAGED.toString(),
                "extract",
                "--destination",
                DIRECTORY.toString());
        Files.createDirectories(POSTGRES);
        try (var directory = DataDirectory.take(CLUSTER);
                var _ = EmbeddedPostgres.start(directory, POSTGRES)) {
            assertThat(CLUSTER.resolve("postgres")).isDirectory();
        }
    }

    private static void record() throws Exception {
        var data = DIRECTORY.resolve("data");
        var authority = new Authority("Essai Racine").trustedOn(data);
        var program = RunningProgram.recordingOn(data, java(recording(), PROGRAM));
        var certificat = authority.issue("appris", Authority.CLIENT);
        FicheOperations.active(
                program.as("fournisseur"),
                program.as("aife"),
                "appris",
                FicheOperations.ACME,
                certificat);
        program.stop();
        assertThat(CACHE).as(program.log()).exists();
    }

    private static void run(String... command) throws IOException {
        var output = Files.createTempFile(TARGET, "program", ".log");
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
