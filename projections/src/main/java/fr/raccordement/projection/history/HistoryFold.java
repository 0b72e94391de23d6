package fr.raccordement.projection.history;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the events of one thing one after the other, with the status before and after each. */
public abstract class HistoryFold<S> {

    private final String aggregateType;
    private volatile @Nullable S state;
    private volatile long next;

    protected HistoryFold(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    /** The fold that the thing is seen by. */
    protected abstract S after(@Nullable S before, DomainEventMessage<?> message);

    /** How clients name the thing. */
    protected abstract String id(S state);

    /** The status that an event of this kind is about, where there is one. */
    protected abstract @Nullable String statut(S state, Object event);

    /** Sequence number of the next event to be told. */
    public final long next() {
        return next;
    }

    public final Optional<S> state() {
        return Optional.ofNullable(state);
    }

    public final HistoryEntryView tell(DomainEventMessage<?> message) {
        var before = state;
        var after = after(before, message);
        state = after;
        next = message.getSequenceNumber() + 1;
        var event = message.getPayload();
        var metaData = message.getMetaData();
        return new HistoryEntryView(
                id(after),
                aggregateType,
                message.getSequenceNumber(),
                message.getPayloadType().getSimpleName(),
                message.getTimestamp(),
                Objects.requireNonNull((String) metaData.get(Actor.ACTOR)),
                (String) metaData.get(Actor.ON_BEHALF_OF),
                (String) metaData.get(Actor.CORRELATION_ID),
                before == null ? null : statut(before, event),
                statut(after, event),
                EventPayload.of(event),
                message.getAggregateIdentifier());
    }

    /**
     * Tells all of these, and answers a page of what was told.
     *
     * @param afterSequence only what came after; -1 for all
     * @param first how many at most
     */
    public final HistoryPage tell(
            Stream<? extends DomainEventMessage<?>> events, long afterSequence, int first) {
        var all = events.map(this::tell).toList();
        var after = all.stream().filter(it -> it.sequence() > afterSequence).toList();
        var page = after.stream().limit(first).toList();
        return new HistoryPage(page, page.size() < after.size(), all.size());
    }
}
