package fr.raccordement.projection.history;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.diff.FlatFields;

/** How aggregates of one type are audited: their history, their fields, and who may see them. */
public interface AuditTrail<S> {

    /** The type, as histories name it. */
    String aggregateType();

    /** A fold for the history of one aggregate, before its first event. */
    HistoryFold<S> newFold();

    /** The fields that are shown to those who may see the aggregate. */
    FlatFields fields(S state);

    /** Whether the viewer may see the aggregate at this moment. */
    boolean sees(Actor viewer, S state);

    /** Whether the state after an event includes what earlier events said. */
    default boolean accumulates() {
        return true;
    }
}
