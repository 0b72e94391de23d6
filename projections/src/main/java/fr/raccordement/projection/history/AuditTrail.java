package fr.raccordement.projection.history;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.projection.diff.FlatFields;
import java.util.List;

/** How aggregates of one type are audited: their history, their fields, and who may see them. */
public interface AuditTrail<S> {

    /** The type, as histories name it. */
    String aggregateType();

    /** A fold for the history of one aggregate, before its first event. */
    HistoryFold<S> newFold();

    /** The fields that are shown to those who may see the aggregate. */
    FlatFields fields(S state);

    /** What differs between the fields before and after, as they are to be read. */
    default List<FieldChange> changes(FlatFields before, FlatFields after) {
        return before.changesTo(after);
    }

    /** The structures that the thing concerns; none where it is the operator's alone. */
    default List<Concern> concerns(S state) {
        return List.of();
    }

    /** Whether an event that is stored with those of the thing is one of its own. */
    default boolean isOf(Object event) {
        return true;
    }

    /** The same for one reading: what many states need to be shown is asked for once. */
    default AuditTrail<S> ofOneReading() {
        return this;
    }

    /** Whether the state after an event includes what earlier events said. */
    default boolean accumulates() {
        return true;
    }
}
