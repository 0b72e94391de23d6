package fr.raccordement.projection.history;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.diff.FlatFields;

/** How the lives of things of one kind are told, and what such a thing says of itself. */
public interface AuditTrail<S> {

    /** The kind, as histories name it. */
    String aggregateType();

    /** Tells one life, from its beginning. */
    HistoryFold<S> narrator();

    /** What is seen of the thing, by those who may see it. */
    FlatFields champs(S state);

    /** Whether the viewer may see the thing at this moment. */
    boolean sees(Actor viewer, S state);

    /** Whether the state after an event has all that earlier events said. */
    default boolean accumulates() {
        return true;
    }
}
