package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** The life of one aggregate, audited event by event. */
final class AuditedLife<S> {

    private final AuditTrail<S> trail;
    private final HistoryFold<S> fold;

    /** An event with what it changed. */
    record Step(HistoryEntryView entry, List<FieldChange> changes) {}

    private List<String> structures = List.of();
    private @Nullable FlatFields fields;

    private AuditedLife(AuditTrail<S> trail) {
        this.trail = trail;
        this.fold = trail.newFold();
    }

    static <S> AuditedLife<S> of(AuditTrail<S> trail) {
        return new AuditedLife<>(trail);
    }

    /** Applies an event, and returns its entry in the history. */
    HistoryEntryView apply(DomainEventMessage<?> message) {
        fields = null;
        structures = EventSubjects.structures(structures, message.getPayload());
        return fold.apply(message);
    }

    /** Applies an event, and returns what it changed. */
    List<FieldChange> changes(DomainEventMessage<?> message) {
        return step(message).changes();
    }

    /** Applies an event, and returns its entry with what it changed. */
    Step step(DomainEventMessage<?> message) {
        var before = trail.accumulates() ? fields() : FlatFields.NONE;
        var entry = apply(message);
        var after = fields();
        fields = after;
        return new Step(entry, trail.changes(before, after));
    }

    /** The state after the last event. */
    S state() {
        return fold.state().orElseThrow();
    }

    /** The structures that the last event concerned. */
    List<String> structures() {
        return structures;
    }

    boolean isSeenBy(Sight sight) {
        return fold.state().filter(state -> sight.sees(trail.concerns(state))).isPresent();
    }

    private FlatFields fields() {
        var known = fields;
        if (known == null) {
            known = fold.state().map(trail::fields).orElse(FlatFields.NONE);
            fields = known;
        }
        return known;
    }
}
