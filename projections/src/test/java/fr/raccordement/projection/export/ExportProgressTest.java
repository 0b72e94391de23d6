package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static final ExportRequested REQUESTED =
            new ExportRequested(
                    "mine",
                    ExportObjet.FICHES,
                    "{}",
                    null,
                    ExportFormat.CSV,
                    ExportLangue.FR,
                    false,
                    null,
                    "audit",
                    List.of());

    @TempDir Path directory;

    @Test
    void an_export_that_ends_while_its_first_view_is_delivered_is_seen_to_end() {
        var files = new ExportFiles(directory);
        var progress = new ExportProgress(files, Clock.fixed(NOW, ZoneOffset.UTC), "PT24H");
        var request = new Request(REQUESTED, NOW);

        var states =
                progress.follow(request)
                        .doOnNext(view -> endOnce(view, files, progress))
                        .map(ExportView::etat)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(states).containsExactly(ExportEtat.EN_ATTENTE, ExportEtat.TERMINE);
    }

    private static void endOnce(ExportView view, ExportFiles files, ExportProgress progress) {
        if (view.etat() == ExportEtat.EN_ATTENTE) {
            files.write(Note.waiting("mine").begun(7, NOW).done(0, List.of(), NOW));
            progress.ended("mine");
        }
    }
}
