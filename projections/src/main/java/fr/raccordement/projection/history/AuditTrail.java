package fr.raccordement.projection.history;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.diff.FlatFields;
import java.util.List;

/** How the lives of things of one kind are told, and what such a thing says of itself. */
public interface AuditTrail<S> {

    /** The kind, as histories name it. */
    String aggregateType();

    /** Tells one life, from its beginning. */
    HistoryFold<S> narrator();

    /** What is seen of the thing, by those who may see it. */
    FlatFields champs(S state);

    /** The structures that the thing concerns; none where it is the operator's alone. */
    default List<Concern> concerns(S state) {
        return List.of();
    }

    /** Whether the state after an event has all that earlier events said. */
    default boolean accumulates() {
        return true;
    }
}
