package fr.raccordement.projection.export;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.processing.UnavailableException;
import fr.raccordement.projection.ActiveGeneration;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Request;
import fr.raccordement.projection.rebuild.CatchUp;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import tools.jackson.databind.json.JsonMapper;

/** Writes one export from beginning to end. Begun again, it is as of the same event. */
@Component
class ExportWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ExportWriter.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS_BETWEEN_NOTIFICATIONS = 1_000;
    private static final int ROWS_OPENED_AT_ONCE = 250;
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(30);

    private final EventStore events;
    private final ExportFiles files;
    private final CatchUp views;
    private final ExportProgress progress;
    private final Clock clock;
    private final ContactVault vault;
    private final Map<ExportObjet, ExportSource> sources;

    ExportWriter(
            EventStore events,
            ExportFiles files,
            CatchUp views,
            ExportProgress progress,
            Clock clock,
            ContactVault vault,
            List<ExportSource> sources) {
        this.events = events;
        this.files = files;
        this.views = views;
        this.progress = progress;
        this.clock = clock;
        this.vault = vault;
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(ExportSource::objet, Function.identity()));
    }

    ExportSource source(ExportObjet objet) {
        return Objects.requireNonNull(sources.get(objet));
    }

    /**
     * Writes the export, or notes why that failed.
     *
     * @throws InterruptedException when the program stops: it is written at the next start
     */
    void write(Request request) throws InterruptedException {
        var id = request.event().exportId();
        var note = files.find(id).orElseGet(() -> Note.waiting(id, request.event().demandeur()));
        try {
            progress.note(written(request, note));
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                LOG.warn("Export {} is begun again in a while: {}", id, e.getMessage());
                return;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.warn("Export {} failed", id, e);
            progress.note(note.failed(code(e), clock.instant()));
        }
    }

    private Note written(Request request, Note note) throws InterruptedException {
        var since = new EventsSince(events, position(request, note));
        var begun = note.begun(since.position(), since.instant());
        progress.note(begun);
        var source = source(request.event().objet());
        if (!views.until(source.views(), since.position(), LONGEST_CATCH_UP)) {
            throw new ExportFailure("EXPORT_VIEWS_BEHIND");
        }
        var viewer = request.requester();
        var rights = source.rights(request.event(), viewer);
        var table = source.open(request.event(), viewer, since);
        progress.note(begun.at(0, table.count()));
        var rows = new AtomicLong();
        files.writeFile(begun.exportId(), out -> write(request, begun, table, out, rows));
        return begun.done(rows.get(), rights, clock.instant());
    }

    private long position(Request request, Note note) {
        var last = EventsSince.last(events).orElseThrow();
        if (note.position() != null) {
            return note.position();
        }
        var wanted = request.event().aLaPosition();
        if (wanted != null && wanted > last) {
            throw new ExportFailure("EXPORT_POSITION_UNKNOWN");
        }
        return wanted == null ? last : wanted;
    }

    private void write(
            Request request, Note note, ExportTable table, OutputStream out, AtomicLong rows)
            throws IOException {
        var instant = Objects.requireNonNull(note.instant());
        var position = Objects.requireNonNull(note.position());
        var header = new ExportHeader(request.event(), instant, position);
        var expected = table.count();
        try (var buffered = new BufferedOutputStream(out);
                var file = RowFile.of(request.event(), table, instant, buffered, files)) {
            var several = new ArrayList<List<@Nullable Object>>(ROWS_OPENED_AT_ONCE);
            table.forEach(
                    cells -> {
                        several.add(cells);
                        if (several.size() == ROWS_OPENED_AT_ONCE) {
                            append(file, several);
                        }
                        if (rows.incrementAndGet() % ROWS_BETWEEN_NOTIFICATIONS == 0) {
                            progress.note(note.at(rows.get(), expected));
                        }
                    });
            append(file, several);
            file.end(header.with(rows.get()));
        }
    }

    /** All keys of these rows are asked for at once, and not kept: they are destroyed meanwhile. */
    private void append(RowFile file, List<List<@Nullable Object>> several) {
        var keys = vault.ofOneReading(SealedText.keysIn(several));
        for (List<@Nullable Object> cells : several) {
            appendOne(file, opened(cells, keys));
        }
        several.clear();
    }

    private static List<@Nullable Object> opened(List<@Nullable Object> cells, ContactVault keys) {
        var opened = new ArrayList<@Nullable Object>(cells.size());
        cells.forEach(it -> opened.add(opened(it, keys)));
        return opened;
    }

    /** What people typed as they typed it, and what has fields as JSON. */
    private static @Nullable Object opened(@Nullable Object cell, ContactVault keys) {
        var opened = SealedText.openAll(keys, cell);
        return opened instanceof Map<?, ?> fields ? JSON.writeValueAsString(fields) : opened;
    }

    private static void appendOne(RowFile file, List<@Nullable Object> cells) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The program stops");
        }
        try {
            file.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is to be tried again: a store does not answer, or a view was never whole yet. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof UnavailableException
                || (e instanceof RuleViolatedException
                        && code(e).equals(ActiveGeneration.UNDER_CONSTRUCTION));
    }

    private static String code(RuntimeException e) {
        return switch (e) {
            case ExportFailure failure -> failure.code();
            case RuleViolatedException refused -> refused.refusal().code();
            default -> "INTERNAL_ERROR";
        };
    }
}
