package fr.raccordement.query.historique;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.evenements.EventReader;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what happened to a thing that the operator keeps; others see no history. */
@Component
public class OperatorHistory {

    private final EventReader events;

    OperatorHistory(EventReader events) {
        this.events = events;
    }

    /**
     * The events of an aggregate, oldest first; none where the viewer has no role at the operator.
     *
     * @param aggregateType the kind of thing, as the history names it
     * @param name the thing, as the history names it
     */
    public Tale of(Object aggregateId, String aggregateType, String name, Actor viewer) {
        return new Tale(
                aggregateType,
                name,
                viewer.seesEverything() ? events.read(aggregateId) : Stream.empty());
    }
}
