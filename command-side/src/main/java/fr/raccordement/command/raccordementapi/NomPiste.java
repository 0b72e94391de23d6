package fr.raccordement.command.raccordementapi;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Names of a structure, each with the one connection that goes by it. They are kept together, so
 * that it is known at once which look alike; they are distinguished to the byte (D-137).
 */
@Aggregate(type = "NomPiste")
class NomPiste {

    @AggregateIdentifier private @Nullable String id;
    private Map<NomDeclare, String> bearers = new HashMap<>();

    /** Whether the connection goes by the name from now on; it does not where another does. */
    boolean take(NomDeclare nom, String raccordementApiId) {
        if (!bearers.containsKey(nom)) {
            apply(
                    new NomPisteTaken(
                            nom.structure(), nom.environnement(), nom.nom(), raccordementApiId));
        }
        return raccordementApiId.equals(bearers.get(nom));
    }

    void release(NomDeclare nom, String raccordementApiId) {
        if (raccordementApiId.equals(bearers.get(nom))) {
            apply(
                    new NomPisteReleased(
                            nom.structure(), nom.environnement(), nom.nom(), raccordementApiId));
        }
    }

    /** Nothing new is kept where names were kept before. */
    @EventSourcingHandler
    void evolve(NomPisteEvent event, DomainEventMessage<?> message) {
        if (id == null) {
            var stored = message.getAggregateIdentifier();
            id = stored == null ? NomDeclare.of(event).keptAt().toString() : stored;
        }
        bearers = after(bearers, event);
    }

    /** Who goes by what after an event; the one fold of the aggregate and of the look-ups. */
    static Map<NomDeclare, String> after(
            @Nullable Map<NomDeclare, String> before, NomPisteEvent event) {
        var bearers = before == null ? new HashMap<NomDeclare, String>() : before;
        switch (event) {
            case NomPisteTaken taken ->
                    bearers.put(NomDeclare.of(taken), taken.raccordementApiId());
            case NomPisteReleased released -> bearers.remove(NomDeclare.of(released));
        }
        return bearers;
    }
}
