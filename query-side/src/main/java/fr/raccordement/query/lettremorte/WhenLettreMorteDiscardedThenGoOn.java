package fr.raccordement.query.lettremorte;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.query.DiscardedEvents;
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

    private final Attente attente;
    private final DiscardedEvents discarded;

    WhenLettreMorteDiscardedThenGoOn(Attente attente, MongoDatabase database) {
        this.attente = attente;
        this.discarded = new DiscardedEvents(database);
    }

    @EventHandler
    void on(LettreMorteDiscarded event) {
        var id = new LettreMorteId(event.groupe(), event.objet());
        discarded.add(event.groupe(), event.objet(), event.premier(), event.dernier());
        attente.remove(id, new Ecartees(List.of(event)));
        attente.retry(id);
    }
}
