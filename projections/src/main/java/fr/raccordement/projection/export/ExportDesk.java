package fr.raccordement.projection.export;

import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.projection.export.ExportFiles.Note;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes requests for exports and has a few made at a time. A request is noted before its event is
 * passed: what a stop interrupts, or a kill, is begun again at the next start.
 */
@Component
@ProcessingGroup("export-desk")
class ExportDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDesk.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ExportReader exports;
    private final ExportWriter atelier;
    private final ExportFiles dossier;
    private final ExportProgress suivi;
    private final int atATime;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService workers;

    ExportDesk(
            ExportReader exports,
            ExportWriter atelier,
            ExportFiles dossier,
            ExportProgress suivi,
            @Value("${raccordement.export.a-la-fois:2}") int atATime) {
        this.exports = exports;
        this.atelier = atelier;
        this.dossier = dossier;
        this.suivi = suivi;
        this.atATime = atATime;
    }

    @EventHandler
    void on(ExportRequested event, @Timestamp Instant at) {
        dossier.removeEndedBefore(suivi.limit());
        var known = dossier.find(event.exportId());
        if (known.isEmpty() && !suivi.isLongAgo(at)) {
            dossier.write(Note.waiting(event.exportId()));
        }
        if (known.map(note -> !note.isOver()).orElse(!suivi.isLongAgo(at))) {
            queue(event.exportId());
        }
    }

    @Override
    public synchronized void start() {
        if (workers == null) {
            workers =
                    Executors.newFixedThreadPool(
                            atATime, Thread.ofPlatform().name("export-", 1).daemon().factory());
            dossier.unfinished().forEach(this::queue);
        }
    }

    @Override
    public synchronized void stop() {
        if (workers != null) {
            workers.shutdownNow();
            try {
                workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            workers = null;
            queued.clear();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return workers != null;
    }

    /** Once only, however often its event is told; nothing where no work is done now. */
    private synchronized void queue(String exportId) {
        if (workers != null && queued.add(exportId)) {
            workers.execute(() -> make(exportId));
        }
    }

    private void make(String exportId) {
        try {
            var asked = exports.find(exportId);
            if (asked.isPresent()) {
                atelier.make(asked.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Export {} could not be noted", exportId, e);
        } finally {
            queued.remove(exportId);
        }
    }
}
