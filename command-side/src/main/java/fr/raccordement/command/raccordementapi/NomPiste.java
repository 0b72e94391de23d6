package fr.raccordement.command.raccordementapi;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.raccordementapi.NomPisteId;
import fr.raccordement.api.raccordementapi.event.NomPisteEvent;
import fr.raccordement.api.raccordementapi.event.NomPisteReleased;
import fr.raccordement.api.raccordementapi.event.NomPisteTaken;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Names of a structure that look alike, each with the one connection that goes by it. They are kept
 * together, so that it is known at once which look alike; they are distinguished to the byte
 * (D-026).
 */
@Aggregate(type = "NomPiste")
class NomPiste {

    @AggregateIdentifier private @Nullable NomPisteId id;
    private final Map<NomDeclare, String> bearers = new HashMap<>();

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

    @EventSourcingHandler
    void evolve(NomPisteEvent event) {
        var nom = new NomDeclare(event.structure(), event.environnement(), event.nom());
        id = nom.keptAt();
        switch (event) {
            case NomPisteTaken taken -> bearers.put(nom, taken.raccordementApiId());
            case NomPisteReleased _ -> bearers.remove(nom);
        }
    }
}
