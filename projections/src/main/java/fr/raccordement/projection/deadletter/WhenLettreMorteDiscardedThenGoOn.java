package fr.raccordement.projection.deadletter;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.projection.DiscardedEvents;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Has a group skip the events that were discarded and continue the sequence after them. Repeated,
 * as after a kill, it changes nothing. Repeated after a rebuild it removes nothing: what waits then
 * was enqueued later (D-086).
 */
@Component
@ProcessingGroup("lettre-morte")
class WhenLettreMorteDiscardedThenGoOn {

    private final DeadLetters deadLetters;
    private final DiscardedEvents discarded;

    WhenLettreMorteDiscardedThenGoOn(DeadLetters deadLetters, MongoDatabase database) {
        this.deadLetters = deadLetters;
        this.discarded = new DiscardedEvents(database);
    }

    @EventHandler
    void on(LettreMorteDiscarded event) {
        var id = new LettreMorteId(event.groupe(), event.objet());
        discarded.add(event.groupe(), event.objet(), event.premier(), event.dernier());
        deadLetters.remove(id, new DiscardedLetters(List.of(event)));
        deadLetters.retry(id);
    }
}
