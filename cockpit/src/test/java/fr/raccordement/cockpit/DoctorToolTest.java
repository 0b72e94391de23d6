package fr.raccordement.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorToolTest {

    @TempDir private Path data;
    private final StringWriter out = new StringWriter();

    @Test
    void what_would_start_is_0_and_with_strict_1_for_a_demonstration() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("? It is a demonstration", "It would start");
        assertThat(run("--strict")).isEqualTo(1);
    }

    @Test
    void what_would_not_is_1() {
        assertThat(run("--raccordement.events.url=jdbc:postgresql://localhost:9/x")).isEqualTo(1);
        assertThat(out.toString()).contains("x The PostgreSQL of the events", "It would not start");
    }

    @Test
    void what_is_no_setting_is_2() {
        assertThat(run("raccordement.data=x")).isEqualTo(2);
        assertThat(run("--nonsense")).isEqualTo(2);
    }

    @Test
    void help_is_0() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Answers:", "--strict");
    }

    private int run(String... more) {
        return new CommandLine(new DoctorTool())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        Stream.concat(
                                        Stream.of(
                                                "--raccordement.data=" + data,
                                                "--server.address=127.0.0.1",
                                                "--server.port=0"),
                                        Stream.of(more))
                                .toArray(String[]::new));
    }
}
