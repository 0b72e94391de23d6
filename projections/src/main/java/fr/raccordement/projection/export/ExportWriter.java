package fr.raccordement.projection.export;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Asked;
import fr.raccordement.projection.rebuild.CatchUp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one export from beginning to end. Begun again, it is made as of the same event. */
@Component
class ExportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriter.class);
    private static final int ROWS_BETWEEN_NEWS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final EventStore events;
    private final ExportFiles dossier;
    private final CatchUp views;
    private final ExportProgress suivi;
    private final Clock clock;
    private final Map<ExportObjet, ExportSource> sources;

    ExportWriter(
            EventStore events,
            ExportFiles dossier,
            CatchUp views,
            ExportProgress suivi,
            Clock clock,
            List<ExportSource> sources) {
        this.events = events;
        this.dossier = dossier;
        this.views = views;
        this.suivi = suivi;
        this.clock = clock;
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(ExportSource::objet, Function.identity()));
    }

    ExportSource source(ExportObjet objet) {
        return Objects.requireNonNull(sources.get(objet));
    }

    /**
     * Makes the export, or notes why it cannot be made.
     *
     * @throws InterruptedException when the program stops: it is made at the next start
     */
    void make(Asked asked) throws InterruptedException {
        var id = asked.event().exportId();
        var note = dossier.find(id).orElseGet(() -> Note.waiting(id));
        try {
            dossier.write(made(asked, note));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.warn("Export {} failed", id, e);
            dossier.write(note.failed(code(e), clock.instant()));
        } finally {
            suivi.over(id);
        }
    }

    private Note made(Asked asked, Note note) throws InterruptedException {
        var since = new EventsSince(events, position(asked, note));
        var begun = note.begun(since.position(), since.instant());
        dossier.write(begun);
        var source = source(asked.event().objet());
        if (!views.until(source.views(), since.position(), PATIENCE)) {
            throw new ExportFailure("EXPORT_VIEWS_BEHIND");
        }
        var viewer = asked.demandeur();
        var readable = source.rights(asked.event(), viewer);
        var table = source.open(asked.event(), viewer, since);
        suivi.progress(begun.exportId(), 0, table.count());
        var rows = new AtomicLong();
        dossier.writeFile(begun.exportId(), out -> write(asked, begun, table, out, rows));
        return begun.done(rows.get(), readable, clock.instant());
    }

    private long position(Asked asked, Note note) {
        var last = EventsSince.last(events).orElseThrow();
        if (note.position() != null) {
            return note.position();
        }
        var wanted = asked.event().aLaPosition();
        if (wanted != null && wanted > last) {
            throw new ExportFailure("EXPORT_POSITION_UNKNOWN");
        }
        return wanted == null ? last : wanted;
    }

    private void write(Asked asked, Note note, ExportTable table, OutputStream out, AtomicLong rows)
            throws IOException {
        var then = Objects.requireNonNull(note.instant());
        var at = Objects.requireNonNull(note.position());
        var entete = ExportHeader.of(asked.event(), then, at);
        var expected = table.count();
        try (var buffered = new BufferedOutputStream(out);
                var file = RowFile.of(asked.event(), table, entete, buffered)) {
            table.forEach(
                    cells -> {
                        append(file, cells);
                        if (rows.incrementAndGet() % ROWS_BETWEEN_NEWS == 0) {
                            suivi.progress(note.exportId(), rows.get(), expected);
                        }
                    });
            file.end(rows.get());
        }
    }

    private static void append(RowFile file, List<@Nullable Object> cells) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The program stops");
        }
        try {
            file.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(RuntimeException e) {
        return switch (e) {
            case ExportFailure failure -> failure.code();
            case RuleViolatedException refused -> refused.refusal().code();
            default -> "INTERNAL_ERROR";
        };
    }
}
