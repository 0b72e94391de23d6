package fr.raccordement.projection.history;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryPage;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one aggregate into its history, with the status before and after each. */
public abstract class HistoryFold<S> {

    private final String aggregateType;
    private volatile @Nullable S state;
    private volatile long next;

    protected HistoryFold(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    /** The state after an event, by which it is decided who may see the aggregate. */
    protected abstract S after(@Nullable S before, DomainEventMessage<?> message);

    /** The identifier that clients know. */
    protected abstract String id(S state);

    /**
     * The status of what an event is about, in a state right before or after it and at its instant;
     * null where there is nothing.
     */
    protected abstract @Nullable String statut(S state, DomainEventMessage<?> message);

    /** Sequence number of the next event. */
    public final long next() {
        return next;
    }

    public final Optional<S> state() {
        return Optional.ofNullable(state);
    }

    /** Applies the next event, and returns its entry in the history. */
    public final HistoryEntryView apply(DomainEventMessage<?> message) {
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
                before == null ? null : statut(before, message),
                statut(after, message),
                EventPayload.of(event),
                message.getAggregateIdentifier());
    }

    /**
     * Applies these events, and returns a page of their entries.
     *
     * @param afterSequence only entries after this sequence number; -1 for all
     * @param first how many at most
     */
    public final HistoryPage page(
            Stream<? extends DomainEventMessage<?>> events, long afterSequence, int first) {
        var all = events.map(this::apply).toList();
        var after = all.stream().filter(it -> it.sequence() > afterSequence).toList();
        var page = after.stream().limit(first).toList();
        return new HistoryPage(page, page.size() < after.size(), all.size());
    }
}
