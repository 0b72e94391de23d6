package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Asked;
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
    void an_export_that_ends_while_its_first_look_is_being_told_is_seen_to_end() {
        var dossier = new ExportFiles(directory);
        var suivi = new ExportProgress(dossier, Clock.fixed(NOW, ZoneOffset.UTC), "PT24H");
        var asked = new Asked(REQUESTED, NOW);

        var told =
                suivi.follow(asked)
                        .doOnNext(view -> endOnce(view, dossier, suivi))
                        .map(ExportView::etat)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(told).containsExactly(ExportEtat.EN_ATTENTE, ExportEtat.TERMINE);
    }

    private static void endOnce(ExportView view, ExportFiles dossier, ExportProgress suivi) {
        if (view.etat() == ExportEtat.EN_ATTENTE) {
            dossier.write(Note.waiting("mine").begun(7, NOW).done(0, List.of(), NOW));
            suivi.over("mine");
        }
    }
}
