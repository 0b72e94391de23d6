package fr.raccordement.command.export;

import fr.raccordement.api.export.event.ExportCompleted;
import fr.raccordement.api.export.event.ExportRequested;
import fr.raccordement.command.deadline.Deadlines;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Whoever asked for an export is told once it is ready (D-234). */
@Component
@ProcessingGroup("export-pret")
class WhenExportRequestedThenLookForIt {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Deadlines deadlines;

    WhenExportRequestedThenLookForIt(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(ExportRequested event, @Timestamp Instant at) {
        deadlines.set(ExportDeadline.KIND, event.exportId(), at.plus(SOON));
    }

    @EventHandler
    void on(ExportCompleted event) {
        deadlines.clear(ExportDeadline.KIND, event.exportId());
    }
}
