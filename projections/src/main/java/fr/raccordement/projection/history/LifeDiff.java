package fr.raccordement.projection.history;

import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindDiff;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.journal.query.Thing;
import fr.raccordement.api.structure.query.FindStructureDiff;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.events.EventReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed on a thing between two instants, for those who may see it (D-103). */
@Component
class LifeDiff {

    private final EventReader events;
    private final ReplayedKinds kinds;
    private final Clock clock;

    LifeDiff(EventReader events, ReplayedKinds kinds, Clock clock) {
        this.events = events;
        this.kinds = kinds;
        this.clock = clock;
    }

    @QueryHandler
    List<FieldChange> handle(FindDiff query) {
        return between(query.thing(), query.from(), query.to());
    }

    @QueryHandler
    List<FieldChange> handle(FindStructureDiff query) {
        return between(Thing.structure(query.siret()), query.from(), query.to());
    }

    private List<FieldChange> between(Thing thing, Instant from, @Nullable Instant asked) {
        var to = Objects.requireNonNullElseGet(asked, clock::instant);
        HistoryFilter.requireOrder(from, to, "to");
        return between(kinds.of(thing.type()), thing.stored(), from, to);
    }

    /** The events are read once: the state at the first instant is one on the way to the second. */
    private <S> List<FieldChange> between(
            Replayed<S> kind, String aggregate, Instant from, Instant to) {
        var fold = kind.newFold();
        @Nullable FlatFields before = null;
        try (var stream = events.read(aggregate)) {
            var each = stream.filter(it -> kind.isOf(it.getPayload())).iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (message.getTimestamp().isAfter(to)) {
                    break;
                }
                if (before == null && message.getTimestamp().isAfter(from)) {
                    before = fields(kind, fold);
                }
                fold.apply(message);
            }
        }
        var after =
                fold.state()
                        .filter(kind::isThere)
                        .map(kind::fields)
                        .orElseThrow(ReplayedKinds::notFound);
        return before == null ? List.of() : kind.changes(before, after);
    }

    private static <S> FlatFields fields(Replayed<S> kind, HistoryFold<S> fold) {
        return fold.state().map(kind::fields).orElse(FlatFields.NONE);
    }
}
