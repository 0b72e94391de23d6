package fr.raccordement.axon;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
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

    /** Asks for a note. */
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

    /** What was read, and whether it was read again. */
    public record Read(String noteId, String text, ReplayStatus status) {}

    /** Remembers what it reads, except what it is told to refuse. */
    @Component
    @ProcessingGroup("notes")
    public static class Notes {

        public static final String POISON = "poison";

        public final BlockingQueue<Read> reads = new LinkedBlockingQueue<>();
        public final List<String> poisons = new CopyOnWriteArrayList<>(List.of(POISON));

        @EventHandler
        void on(Noted event, ReplayStatus status) {
            if (poisons.contains(event.text())) {
                throw new IllegalStateException("Refused: " + event.text());
            }
            reads.add(new Read(event.noteId(), event.text(), status));
        }

        @ResetHandler
        void reset() {
            reads.clear();
        }
    }
}
