package fr.raccordement.projection.journal;

import fr.raccordement.projection.ProjectedCollection;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/**
 * Projects events into the journal, by one thread in the order of the store. A batch that cannot be
 * written fails as a whole, before its token is stored, and is handled again (D-074).
 */
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
        writer.add(JournalEvent.of(token.position().orElseThrow(), message));
    }

    @ResetHandler
    void onReset() {
        journal.clear();
    }
}
