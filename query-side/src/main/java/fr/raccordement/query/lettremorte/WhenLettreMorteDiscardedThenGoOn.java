package fr.raccordement.query.lettremorte;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.query.DiscardedEvents;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Lets a sequence go on without what was discarded. Done twice it changes nothing: the decision is
 * stored, and after a kill in between it is met again.
 */
@Component
@ProcessingGroup(WhenLettreMorteDiscardedThenGoOn.GROUP)
class WhenLettreMorteDiscardedThenGoOn {

    static final String GROUP = "lettre-morte";

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
        attente.remove(
                id,
                waiting ->
                        event.premier() <= waiting.getSequenceNumber()
                                && waiting.getSequenceNumber() <= event.dernier());
        attente.retry(id);
    }
}
