package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.projection.export.ExportReader.Asked;
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

/** Where exports stand, and who wants to know as they go on. */
@Component
class ExportProgress {

    private final ExportFiles dossier;
    private final Clock clock;
    private final Duration kept;
    private final Map<String, Rows> rows = new ConcurrentHashMap<>();
    private final Sinks.Many<String> news = Sinks.many().multicast().directBestEffort();

    ExportProgress(
            ExportFiles dossier,
            Clock clock,
            @Value("${raccordement.export.conservation:PT24H}") String kept) {
        this.dossier = dossier;
        this.clock = clock;
        this.kept = Duration.parse(kept);
    }

    /** How far the writing is. */
    private record Rows(long written, @Nullable Long expected) {}

    /** Until when a file that was finished then is kept. */
    Instant keptUntil(Instant finished) {
        return finished.plus(kept);
    }

    /** Whether nothing is left to be done for what was asked for then. */
    boolean isLongAgo(Instant asked) {
        return !clock.instant().isBefore(asked.plus(kept));
    }

    /** Before this, nothing is kept. */
    Instant limit() {
        return clock.instant().minus(kept);
    }

    /** So many rows are written. */
    void progress(String exportId, long written, @Nullable Long expected) {
        rows.put(exportId, new Rows(written, expected));
        tell(exportId);
    }

    /** The writing has come to an end, good or bad. */
    void over(String exportId) {
        rows.remove(exportId);
        tell(exportId);
    }

    /** An export as it stands now. */
    ExportView view(Asked asked) {
        var id = asked.event().exportId();
        var note = dossier.find(id);
        var etat = etat(asked, note);
        var written = rows.getOrDefault(id, new Rows(note.map(Note::lignes).orElse(0L), null));
        return new ExportView(
                id,
                asked.event().objet(),
                asked.event().format(),
                etat,
                written.written(),
                written.expected(),
                note.map(Note::position).orElse(null),
                note.map(Note::instant).orElse(null),
                note.map(Note::code).orElse(null),
                asked.at(),
                note.map(Note::finiLe).map(this::keptUntil).orElse(null));
    }

    /** Now, and whenever it goes on, until it has ended: news is awaited before the first look. */
    Flux<ExportView> follow(Asked asked) {
        var id = asked.event().exportId();
        return news.asFlux()
                .filter(id::equals)
                .onBackpressureLatest()
                .mergeWith(Flux.just(id))
                .map(_ -> view(asked))
                .distinctUntilChanged()
                .takeUntil(view -> isOver(view.etat()));
    }

    private ExportEtat etat(Asked asked, Optional<Note> note) {
        if (note.isEmpty()) {
            return isLongAgo(asked.at()) ? ExportEtat.EXPIRE : ExportEtat.EN_ATTENTE;
        }
        var finished = note.get().finiLe();
        return finished != null && isLongAgo(finished) ? ExportEtat.EXPIRE : note.get().etat();
    }

    private static boolean isOver(ExportEtat etat) {
        return etat != ExportEtat.EN_ATTENTE && etat != ExportEtat.EN_COURS;
    }

    private synchronized void tell(String exportId) {
        news.tryEmitNext(exportId);
    }
}
