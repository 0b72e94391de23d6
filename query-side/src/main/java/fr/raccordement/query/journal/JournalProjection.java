package fr.raccordement.query.journal;

import fr.raccordement.query.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the journal. The lines of a batch are written with its last event. */
@Component
@ProcessingGroup(JournalProjection.GROUP)
class JournalProjection {

    static final String GROUP = "journal-projection";

    private static final String NOTED = JournalProjection.class.getName();

    private final ProjectedCollection<JournalLine> journal;
    private final JournalWriter writer;

    JournalProjection(ProjectedCollection<JournalLine> journal, JournalWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    @EventHandler
    void on(Object event, DomainEventMessage<?> message, TrackingToken token) {
        var noted = Noted.of(token.position().orElseThrow(), message);
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch) {
            notedIn(batch).add(noted);
        } else {
            writer.write(List.of(noted));
        }
    }

    /** Writes what was noted, once the last event of a batch is. */
    void afterEach(UnitOfWork<?> work) {
        if (work instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            var noted = notedIn(batch);
            if (!noted.isEmpty()) {
                writer.write(noted);
            }
        }
    }

    @ResetHandler
    void onReset() {
        journal.clear();
    }

    private static List<Noted> notedIn(UnitOfWork<?> batch) {
        return batch.getOrComputeResource(NOTED, _ -> new ArrayList<Noted>());
    }
}
