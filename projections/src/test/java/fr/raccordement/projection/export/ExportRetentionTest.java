package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.projection.export.ExportFiles.Note;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is kept for its time, and nothing else stays. */
class ExportRetentionTest {

    private static final Instant ENDED = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir Path directory;

    @Test
    void file_and_note_are_kept_until_the_instant_that_was_said_and_not_longer() {
        end("mine", ENDED);

        clean(ENDED.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(names()).containsExactlyInAnyOrder("mine.json", "mine.fichier");
        clean(ENDED.plus(Duration.ofHours(24)));
        assertThat(names()).isEmpty();
    }

    @Test
    void what_failed_goes_after_as_long_and_what_has_not_ended_stays() {
        files().write(Note.waiting("failed", "fournisseur").failed("INTERNAL_ERROR", ENDED));
        files().write(Note.waiting("waiting", "fournisseur"));
        files().write(Note.waiting("written", "fournisseur").begun(7, ENDED).at(3, 9L));

        clean(ENDED.plus(Duration.ofDays(30)));

        assertThat(names()).containsExactlyInAnyOrder("waiting.json", "written.json");
    }

    @Test
    void what_a_kill_has_left_goes_at_once_and_what_is_being_written_stays() throws IOException {
        Files.writeString(directory.resolve("left.part"), "half");
        Files.writeString(directory.resolve("without-note.fichier"), "whole");
        var files = files();
        try (var mine = files.draft();
                var others = FileChannel.open(create("other.part"), StandardOpenOption.WRITE);
                var _ = others.tryLock()) {
            files.clean(ENDED);

            assertThat(names())
                    .containsExactlyInAnyOrder(mine.path().getFileName().toString(), "other.part");
        }
        clean(ENDED);
        assertThat(names()).isEmpty();
    }

    @Test
    void what_could_not_be_written_leaves_nothing_and_harms_nothing() {
        end("mine", ENDED);

        assertThatThrownBy(() -> files().writeFile("mine", ExportRetentionTest::fail))
                .hasRootCauseMessage("full");

        assertThat(names()).containsExactlyInAnyOrder("mine.json", "mine.fichier");
        assertThat(files().file("mine")).hasContent("rows");
    }

    @Test
    void a_note_that_power_was_lost_over_is_one_that_waits() throws IOException {
        Files.writeString(directory.resolve("torn.json"), "");

        assertThat(files().unfinished()).containsExactly("torn");
        assertThat(files().find("torn")).map(Note::etat).contains(ExportEtat.EN_ATTENTE);
    }

    private void end(String id, Instant at) {
        files().writeFile(id, out -> out.write("rows".getBytes(UTF_8)));
        files().write(Note.waiting(id, "fournisseur").begun(7, at).done(1, List.of(), at));
    }

    private static void fail(OutputStream out) throws IOException {
        out.write(1);
        throw new IOException("full");
    }

    private Path create(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "half");
    }

    /** As another start of the program would, by its clock. */
    private void clean(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var files = files();
        new ExportRetention(
                        files,
                        new ExportProgress(files, clock, Duration.ofHours(24)),
                        Duration.ofMinutes(1))
                .run();
    }

    private ExportFiles files() {
        return new ExportFiles(directory);
    }

    private List<String> names() {
        try (var all = Files.list(directory)) {
            return all.map(it -> it.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
