package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The state of exports, and notification of those who follow them. */
@Component
class ExportProgress {

    private final ExportFiles files;
    private final Clock clock;
    private final Duration retention;
    private final Map<String, Rows> rows = new ConcurrentHashMap<>();
    private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

    ExportProgress(
            ExportFiles files,
            Clock clock,
            @Value("${raccordement.export.conservation:PT24H}") String retention) {
        this.files = files;
        this.clock = clock;
        this.retention = Duration.parse(retention);
    }

    /** How many rows are written. */
    private record Rows(long written, @Nullable Long expected) {}

    /** Until when a file that was finished then is kept. */
    Instant keptUntil(Instant finished) {
        return finished.plus(retention);
    }

    /** Whether what was requested or finished then is not kept any more. */
    boolean isExpired(Instant then) {
        return !clock.instant().isBefore(then.plus(retention));
    }

    /** Nothing that ended before this is kept. */
    Instant oldestKept() {
        return clock.instant().minus(retention);
    }

    /** So many rows are written. */
    void written(String exportId, long written, @Nullable Long expected) {
        rows.put(exportId, new Rows(written, expected));
        notifyFollowers(exportId);
    }

    /** The export has ended, done or failed. */
    void ended(String exportId) {
        rows.remove(exportId);
        notifyFollowers(exportId);
    }

    /** An export at this moment. */
    ExportView view(Request request) {
        var id = request.event().exportId();
        var note = files.find(id);
        var state = state(request, note);
        var current = rows.getOrDefault(id, new Rows(note.map(Note::lignes).orElse(0L), null));
        return new ExportView(
                id,
                request.event().objet(),
                request.event().format(),
                state,
                current.written(),
                current.expected(),
                note.map(Note::position).orElse(null),
                note.map(Note::instant).orElse(null),
                note.map(Note::code).orElse(null),
                request.at(),
                note.map(Note::finiLe).map(this::keptUntil).orElse(null));
    }

    /** Now, and at each change until it has ended; subscribes to changes before the first view. */
    Flux<ExportView> follow(Request request) {
        var id = request.event().exportId();
        return changed.asFlux()
                .filter(id::equals)
                .onBackpressureLatest()
                .mergeWith(Flux.just(id))
                .map(_ -> view(request))
                .distinctUntilChanged()
                .takeUntil(view -> hasEnded(view.etat()));
    }

    private ExportEtat state(Request request, Optional<Note> note) {
        if (note.isEmpty()) {
            return isExpired(request.at()) ? ExportEtat.EXPIRE : ExportEtat.EN_ATTENTE;
        }
        var finished = note.get().finiLe();
        return finished != null && isExpired(finished) ? ExportEtat.EXPIRE : note.get().etat();
    }

    private static boolean hasEnded(ExportEtat state) {
        return state != ExportEtat.EN_ATTENTE && state != ExportEtat.EN_COURS;
    }

    private synchronized void notifyFollowers(String exportId) {
        changed.tryEmitNext(exportId);
    }
}
