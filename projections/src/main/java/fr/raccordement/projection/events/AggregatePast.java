package fr.raccordement.projection.events;

import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind as they are and as they were, folded from their own events: never late,
 * whatever the projections are doing.
 *
 * @param <I> how clients name such a thing
 * @param <S> its state
 */
public class AggregatePast<I, S extends Projected> {

    private final EventReader events;
    private final Function<I, Object> aggregateId;
    private final BiFunction<@Nullable S, DomainEventMessage<?>, @Nullable S> fold;

    /**
     * @param aggregateId the identifier under which its events are stored
     * @param fold the state after an event, from the one before; null as long as there is none
     */
    protected AggregatePast(
            EventReader events,
            Function<I, Object> aggregateId,
            BiFunction<@Nullable S, DomainEventMessage<?>, @Nullable S> fold) {
        this.events = events;
        this.aggregateId = aggregateId;
        this.fold = fold;
    }

    /** The state after all that happened; empty where nothing did. */
    public final Optional<S> now(I id) {
        return readWhile(id, _ -> true);
    }

    /** The state at an instant, what happened at that instant included; null for now. */
    public final Optional<S> at(I id, @Nullable Instant at) {
        return readWhile(id, it -> at == null || !it.getTimestamp().isAfter(at));
    }

    /** The state after the event of this number; empty where there never were so many. */
    public final Optional<S> atVersion(I id, long version) {
        return upTo(id, version).filter(state -> state.version() == version);
    }

    /**
     * The state that was asked for: at an instant, after the event of a number, or now where
     * neither is named.
     */
    public final Optional<S> asked(I id, @Nullable Instant at, @Nullable Long version) {
        return version == null ? at(id, at) : atVersion(id, version);
    }

    /** The state after the events up to this number, however many there are. */
    public final Optional<S> upTo(I id, long version) {
        return readWhile(id, it -> it.getSequenceNumber() <= version);
    }

    /** The state after the events before the first one refused. */
    public final Optional<S> readWhile(I id, Predicate<DomainEventMessage<?>> included) {
        @Nullable S state = null;
        try (var stream = events.read(aggregateId.apply(id))) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (!included.test(message)) {
                    break;
                }
                state = fold.apply(state, message);
            }
        }
        return Optional.ofNullable(state);
    }
}
