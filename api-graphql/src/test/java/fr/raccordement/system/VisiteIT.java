package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour that newcomers are given, as they are given it. */
class VisiteIT {

    private static final Path SCRIPT = Path.of("../demonstration/visite.sh");

    @TempDir Path directory;

    @Test
    void the_tour_leads_to_an_active_fiche_and_its_proof() throws Exception {
        var output = directory.resolve("output");
        var visit =
                new ProcessBuilder(
                        "bash",
                        SCRIPT.toAbsolutePath().toString(),
                        SharedProgram.program.uri("http", "").toString());
        visit.environment().put("RACCORDEMENT_DATA", SharedProgram.data.toString());
        var running = visit.redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output))
                .contains("everything that happened to it is sealed")
                .doesNotContain("refused");
        assertThat(running.exitValue()).isZero();
    }
}
