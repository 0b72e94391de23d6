package fr.raccordement.projection.export;

import fr.raccordement.supervision.RecurringTask;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Removes what is kept long enough, whether or not anybody asks, and what a kill has left: at the
 * start and every {@code raccordement.export.menage} (D-171).
 */
@Component
class ExportRetention extends RecurringTask {

    private final ExportFiles files;
    private final ExportProgress progress;

    ExportRetention(
            ExportFiles files,
            ExportProgress progress,
            @Value("${raccordement.export.menage:PT1M}") Duration every) {
        super("export-retention", Duration.ZERO, every);
        this.files = files;
        this.progress = progress;
    }

    @Override
    protected void run() {
        files.clean(progress.oldestKept());
    }
}
