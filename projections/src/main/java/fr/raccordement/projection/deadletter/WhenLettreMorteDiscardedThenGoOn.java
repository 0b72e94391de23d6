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
 * Lets a sequence go on without what was discarded. Done twice it changes nothing: the decision is
 * stored, and after a kill in between it is met again. Met again after the views were built anew it
 * removes nothing: what waits then came into the queue later.
 */
@Component
@ProcessingGroup("lettre-morte")
class WhenLettreMorteDiscardedThenGoOn {

    private final DeadLetters attente;
    private final DiscardedEvents discarded;

    WhenLettreMorteDiscardedThenGoOn(DeadLetters attente, MongoDatabase database) {
        this.attente = attente;
        this.discarded = new DiscardedEvents(database);
    }

    @EventHandler
    void on(LettreMorteDiscarded event) {
        var id = new LettreMorteId(event.groupe(), event.objet());
        discarded.add(event.groupe(), event.objet(), event.premier(), event.dernier());
        attente.remove(id, new DiscardedLetters(List.of(event)));
        attente.retry(id);
    }
}
