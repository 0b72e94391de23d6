package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.projection.export.ExportFiles.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One export is written by one at a time, whichever nodes share the directory. */
class ExportClaimsTest {

    @TempDir Path directory;

    @Test
    void what_one_writes_no_other_takes_until_it_lets_go() throws IOException {
        var one = new ExportFiles(directory);
        var other = new ExportFiles(directory);
        one.write(Note.waiting("e", null));

        var claim = one.claim("e").orElseThrow();
        assertThat(one.claim("e")).isEmpty();
        assertThat(other.claim("e")).isEmpty();
        assertThat(other.unfinished()).containsExactly("e");

        claim.close();
        other.claim("e").orElseThrow().close();
    }

    @Test
    void what_has_ended_is_not_begun_again() throws IOException {
        var files = new ExportFiles(directory);
        files.write(Note.waiting("e", null).done(3, List.of(), Instant.EPOCH));

        assertThat(files.claim("e")).isEmpty();
        files.clean(Instant.EPOCH);
        assertThat(directory).isEmptyDirectory();
    }

    /** Another process, which is killed: its lock goes with it. */
    @Test
    void what_a_killed_node_was_writing_is_taken_over() throws Exception {
        var files = new ExportFiles(directory);
        files.write(Note.waiting("e", null));
        var node =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holder.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertThat(node.inputReader().readLine()).isEqualTo("held");
            assertThat(files.claim("e")).isEmpty();
        } finally {
            node.destroyForcibly();
        }
        assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();

        files.claim("e").orElseThrow().close();
    }

    /** A node that writes an export for ever. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            var claim = new ExportFiles(Path.of(arguments[0])).claim("e");
            System.out.println(claim.isPresent() ? "held" : "refused");
            Thread.currentThread().join();
        }
    }
}
