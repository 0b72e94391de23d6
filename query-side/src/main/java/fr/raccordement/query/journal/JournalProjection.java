package fr.raccordement.query.journal;

import com.mongodb.client.MongoCollection;
import fr.raccordement.query.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the journal. The lines of a batch are written at once. */
@Component
@ProcessingGroup(JournalProjection.GROUP)
class JournalProjection {

    static final String GROUP = "journal-projection";

    private final ProjectedCollection<JournalLine> journal;
    private final JournalWriter writer;

    JournalProjection(ProjectedCollection<JournalLine> journal, JournalWriter writer) {
        this.journal = journal;
        this.writer = writer;
    }

    @EventHandler
    void on(Object event, DomainEventMessage<?> message, TrackingToken token) {
        var noted = new Noted(token.position().orElseThrow(), message);
        var lines = journal.told();
        if (CurrentUnitOfWork.isStarted()) {
            notedIn(CurrentUnitOfWork.get().root(), lines).add(noted);
        } else {
            writer.write(lines, List.of(noted));
        }
    }

    /** What a batch is to write, which it does as it is about to commit. */
    private List<Noted> notedIn(UnitOfWork<?> batch, MongoCollection<JournalLine> lines) {
        return batch.getOrComputeResource(
                "noted " + lines.getNamespace(),
                _ -> {
                    var noted = new ArrayList<Noted>();
                    batch.onPrepareCommit(_ -> writer.write(lines, noted));
                    return noted;
                });
    }

    @ResetHandler
    void onReset() {
        journal.clear();
    }
}
