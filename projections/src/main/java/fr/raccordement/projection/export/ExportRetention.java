package fr.raccordement.projection.export;

import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Removes what is kept long enough, whether or not anybody asks, and what a kill has left: at the
 * start and every {@code raccordement.export.menage} (D-171).
 */
@Component
class ExportRetention implements SmartLifecycle {

    private final ExportFiles files;
    private final ExportProgress progress;
    private final Duration every;
    private @Nullable ScheduledExecutorService scheduler;

    ExportRetention(
            ExportFiles files,
            ExportProgress progress,
            @Value("${raccordement.export.menage:PT1M}") Duration every) {
        this.files = files;
        this.progress = progress;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            scheduler = Supervised.timer("export-retention");
            scheduler.scheduleWithFixedDelay(
                    this::clean, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    void clean() {
        files.clean(progress.oldestKept());
    }
}
