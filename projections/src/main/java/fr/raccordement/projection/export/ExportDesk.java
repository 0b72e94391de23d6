package fr.raccordement.projection.export;

import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.ExportRecords;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.processing.NodeRole;
import fr.raccordement.processing.NodeRoles;
import fr.raccordement.projection.export.ExportFiles.Note;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
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
 * Takes requests for exports and has a few written at a time. A request is noted before its event
 * has been handled: what a stop or a kill interrupts is begun again at the next start, or by
 * another node, which looks for it three times a minute (D-105, D-219).
 */
@Component
@ProcessingGroup("export-desk")
class ExportDesk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDesk.class);
    private static final int LONGEST_STOP_SECONDS = 10;
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final ExportReader exports;
    private final ExportWriter writer;
    private final ExportFiles files;
    private final ExportProgress progress;
    private final ExportRecords records;
    private final NodeRoles roles;
    private final int atATime;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private @Nullable ExecutorService workers;
    private @Nullable ScheduledExecutorService looking;

    ExportDesk(
            ExportReader exports,
            ExportWriter writer,
            ExportFiles files,
            ExportProgress progress,
            ExportRecords records,
            NodeRoles roles,
            @Value("${raccordement.export.a-la-fois:2}") int atATime) {
        this.exports = exports;
        this.writer = writer;
        this.files = files;
        this.progress = progress;
        this.records = records;
        this.roles = roles;
        this.atATime = atATime;
    }

    @EventHandler
    void on(ExportRequested event, @Timestamp Instant at) {
        var known = files.find(event.exportId());
        if (known.isEmpty() && !progress.isExpired(at)) {
            progress.note(Note.waiting(event.exportId(), event.demandeur()));
        }
        if (known.map(note -> !note.isOver()).orElse(!progress.isExpired(at))) {
            queue(event.exportId());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return roles.does(NodeRole.POLICIES);
    }

    @Override
    public synchronized void start() {
        if (workers == null) {
            workers = Supervised.pool("export", atATime);
            looking = Supervised.timer("export-desk");
            takeUnfinished();
            looking.scheduleWithFixedDelay(
                    this::takeUnfinished, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Those that nobody writes: others are refused to whoever takes them. And those of which it was
     * not recorded that they ended.
     */
    void takeUnfinished() {
        files.unfinished().forEach(this::queue);
        files.unannounced().forEach(this::announce);
    }

    /**
     * Its requester is told once, however often it is recorded (D-260); of one that nobody asked
     * for, as events say, nobody is.
     */
    private void announce(String exportId) {
        try {
            var note = files.find(exportId).filter(Note::isToBeAnnounced);
            if (note.isPresent() && exports.find(exportId).isEmpty()) {
                forget(exportId);
            } else {
                note.ifPresent(this::announce);
            }
        } catch (RuntimeException e) {
            LOG.warn("That export {} ended is recorded in a while: {}", exportId, e.toString());
        }
    }

    private void announce(Note note) {
        records.ended(new ExportId(note.exportId()), note.lignes(), note.code());
        files.write(note.announced());
    }

    @Override
    public synchronized void stop() {
        if (workers != null && looking != null) {
            looking.shutdownNow();
            looking = null;
            workers.shutdownNow();
            try {
                workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
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

    /** Once, however often its event is delivered; not while this is stopped. */
    private synchronized void queue(String exportId) {
        if (workers != null && queued.add(exportId)) {
            workers.execute(() -> write(exportId));
        }
    }

    private void forget(String exportId) {
        LOG.warn("Nobody asked for export {}; it is forgotten", exportId);
        files.remove(exportId);
    }

    private void write(String exportId) {
        try (var claim = files.claim(exportId).orElse(null)) {
            if (claim == null) {
                return;
            }
            var request = exports.find(exportId);
            if (request.isPresent()) {
                writer.write(request.get());
                announce(exportId);
            } else {
                forget(exportId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | IOException e) {
            LOG.error("The note of export {} could not be written", exportId, e);
        } finally {
            queued.remove(exportId);
        }
    }
}
