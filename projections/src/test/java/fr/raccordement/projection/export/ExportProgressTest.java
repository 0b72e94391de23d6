package fr.raccordement.projection.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportLangue;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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
                    ExportSeparateur.VIRGULE,
                    ExportValeurs.CODES,
                    true,
                    null,
                    "audit",
                    List.of());

    @TempDir Path directory;

    @Test
    void an_export_that_ends_while_its_first_view_is_delivered_is_seen_to_end() {
        var progress = progress();
        var request = new Request(REQUESTED, NOW);

        var states =
                progress.follow(request)
                        .doOnNext(view -> endOnce(view, progress))
                        .map(ExportView::etat)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(states).containsExactly(ExportEtat.EN_ATTENTE, ExportEtat.TERMINE);
    }

    @Test
    void whoever_looks_while_it_is_written_sees_no_state_without_its_rows() throws Exception {
        var progress = progress();
        var request = new Request(REQUESTED, NOW);
        var seen = ConcurrentHashMap.<String>newKeySet();
        var written = new AtomicBoolean();
        var readers =
                Stream.generate(() -> reader(progress, request, written, seen)).limit(3).toList();
        readers.forEach(Thread::start);

        for (int round = 0; round < 300; round++) {
            var begun = Note.waiting("mine", "fournisseur").begun(7, NOW);
            progress.note(begun.at(0, 25L));
            progress.note(begun.at(12, 25L));
            progress.note(begun.done(25, List.of(), NOW));
        }
        written.set(true);
        for (var reader : readers) {
            reader.join();
        }

        assertThat(seen)
                .contains("TERMINE 25 1.0")
                .isSubsetOf(
                        "EN_ATTENTE 0 0.0", "EN_COURS 0 0.0", "EN_COURS 12 0.48", "TERMINE 25 1.0");
    }

    private static Thread reader(
            ExportProgress progress, Request request, AtomicBoolean written, Set<String> seen) {
        return Thread.ofPlatform()
                .unstarted(
                        () -> {
                            while (!written.get()) {
                                seen.add(said(progress.view(request)));
                            }
                            seen.add(said(progress.view(request)));
                        });
    }

    private static String said(ExportView view) {
        return view.etat() + " " + view.lignes() + " " + view.progression();
    }

    @Test
    void what_another_node_writes_is_followed_too() {
        var request = new Request(REQUESTED, NOW);
        var elsewhere = progress();

        var states =
                progress()
                        .follow(request)
                        .doOnNext(view -> endOnce(view, elsewhere))
                        .map(ExportView::etat)
                        .collectList()
                        .block(Duration.ofSeconds(20));

        assertThat(states).containsExactly(ExportEtat.EN_ATTENTE, ExportEtat.TERMINE);
    }

    private ExportProgress progress() {
        return new ExportProgress(
                new ExportFiles(directory), Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofHours(24));
    }

    private static void endOnce(ExportView view, ExportProgress progress) {
        if (view.etat() == ExportEtat.EN_ATTENTE) {
            progress.note(
                    Note.waiting("mine", "fournisseur").begun(7, NOW).done(0, List.of(), NOW));
        }
    }
}
