package fr.raccordement.axon;

import fr.raccordement.processing.ViewGroups;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** The smallest application there is: notes are written and read. */
@SpringBootApplication
public class TestApplication {

    /** Creates a note, or changes it. */
    public record Write(@TargetAggregateIdentifier String noteId, String text) {}

    @Aggregate
    static class Note {

        @AggregateIdentifier private String id;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void decide(Write command) {
            AggregateLifecycle.apply(Noted.of(command.noteId(), command.text()));
        }

        @EventSourcingHandler
        void evolve(Noted event) {
            id = event.noteId();
        }
    }

    /** Asks for an event that another command has stored already. */
    public record Collide(@TargetAggregateIdentifier String noteId) {}

    /** Writes the first event of a note that has one. */
    @Component
    public static class Collisions {

        public final AtomicInteger tries = new AtomicInteger();

        @CommandHandler
        void handle(Collide command, EventStore events) {
            tries.incrementAndGet();
            var note = Noted.of(command.noteId(), "second");
            events.publish(new GenericDomainEventMessage<>("Note", command.noteId(), 0, note));
        }
    }

    /** What was read, and whether it was read again. */
    public record Read(String noteId, String text, ReplayStatus status) {}

    /** Remembers the events it handles, except those it refuses. */
    @Component
    @ProcessingGroup("notes")
    public static class Notes {

        public static final String POISON = "poison";

        public final BlockingQueue<Read> reads = new LinkedBlockingQueue<>();
        public final List<String> poisons = new CopyOnWriteArrayList<>(List.of(POISON));
        public final AtomicInteger refused = new AtomicInteger();

        @EventHandler
        void on(Noted event, ReplayStatus status) {
            if (poisons.contains(event.text())) {
                refused.incrementAndGet();
                throw new IllegalStateException("Refused: " + event.text());
            }
            reads.add(new Read(event.noteId(), event.text(), status));
        }

        @ResetHandler
        void reset() {
            reads.clear();
        }
    }

    /** It has no view, and so nothing to say about how groups run. */
    @Component
    static class NoViews implements ViewGroups {

        @Override
        public boolean runs(String group) {
            return true;
        }

        @Override
        public int segments(String group) {
            return 2;
        }

        @Override
        public List<String> viewsWithoutAnswer() {
            return List.of();
        }
    }
}
