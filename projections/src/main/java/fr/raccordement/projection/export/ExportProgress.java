package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * The state of exports, and notification of those who follow them. State and counts are one note,
 * read once for one answer, so that no answer has the one without the other.
 */
@Component
class ExportProgress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ExportFiles files;
    private final Clock clock;
    private final Duration retention;
    private final Sinks.Many<String> changed = Sinks.many().multicast().directBestEffort();

    ExportProgress(
            ExportFiles files,
            Clock clock,
            @Value("${raccordement.export.conservation:PT24H}") Duration retention) {
        this.files = files;
        this.clock = clock;
        this.retention = retention;
    }

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

    /** Notes where an export stands, and says so to those who follow it. */
    void note(Note note) {
        files.write(note);
        notifyFollowers(note.exportId());
    }

    /** An export at this moment. */
    ExportView view(Request request) {
        return view(request, files.find(request.event().exportId()));
    }

    /** An export by its note; of one that is not kept any more only that much is said. */
    ExportView view(Request request, Optional<Note> found) {
        var kept = found.filter(note -> note.finiLe() == null || !isExpired(note.finiLe()));
        return new ExportView(
                request.event().exportId(),
                request.event().objet(),
                request.event().format(),
                kept.map(Note::etat).orElseGet(() -> withoutNote(request, found.isPresent())),
                kept.map(Note::lignes).orElse(0L),
                kept.map(Note::attendues).orElse(null),
                kept.map(Note::position).orElse(null),
                kept.map(Note::instant).orElse(null),
                kept.map(Note::code).orElse(null),
                request.at(),
                kept.map(Note::finiLe).map(this::keptUntil).orElse(null));
    }

    private ExportEtat withoutNote(Request request, boolean expired) {
        return expired || isExpired(request.at()) ? ExportEtat.EXPIRE : ExportEtat.EN_ATTENTE;
    }

    /**
     * Now, and at each change until it has ended; subscribes to changes before the first view. What
     * another node writes is looked for.
     */
    Flux<ExportView> follow(Request request) {
        var id = request.event().exportId();
        return changed.asFlux()
                .filter(id::equals)
                .mergeWith(Flux.interval(EVERY, Schedulers.boundedElastic()).map(_ -> id))
                .onBackpressureLatest()
                .mergeWith(Flux.just(id))
                .map(_ -> view(request))
                .distinctUntilChanged()
                .takeUntil(view -> hasEnded(view.etat()));
    }

    private static boolean hasEnded(ExportEtat state) {
        return state != ExportEtat.EN_ATTENTE && state != ExportEtat.EN_COURS;
    }

    private synchronized void notifyFollowers(String exportId) {
        changed.tryEmitNext(exportId);
    }
}
