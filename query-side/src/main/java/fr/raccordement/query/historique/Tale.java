package fr.raccordement.query.historique;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.query.HistoryEntryView;
import fr.raccordement.api.fiche.query.HistoryPage;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events of one aggregate, still to be told. */
public final class Tale {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String FILE_CONTENT = "der";

    private final String aggregateType;
    private final String name;
    private final Stream<? extends DomainEventMessage<?>> events;

    Tale(String aggregateType, String name, Stream<? extends DomainEventMessage<?>> events) {
        this.aggregateType = aggregateType;
        this.name = name;
        this.events = events;
    }

    /** Only the events that something is true of. */
    public Tale where(Predicate<DomainEventMessage<?>> wanted) {
        return new Tale(aggregateType, name, events.filter(wanted));
    }

    /**
     * The entries, with the status before and after each.
     *
     * @param fold what an event makes of the thing, null before the first
     * @param status the status of the thing
     */
    public <S> Told told(
            BiFunction<@Nullable S, DomainEventMessage<?>, S> fold, Function<S, String> status) {
        var teller = new Teller<>(fold, status);
        return new Told(events.map(teller::tell).toList());
    }

    /** The entries in order. */
    public record Told(List<HistoryEntryView> entries) {

        /** The entries after one of them, a page at most. */
        public HistoryPage page(long afterSequence, int first) {
            var after = entries.stream().filter(it -> it.sequence() > afterSequence).toList();
            var page = after.stream().limit(first).toList();
            return new HistoryPage(page, page.size() < after.size(), entries.size());
        }
    }

    private final class Teller<S> {

        private final BiFunction<@Nullable S, DomainEventMessage<?>, S> fold;
        private final Function<S, String> status;
        private @Nullable S state;

        Teller(BiFunction<@Nullable S, DomainEventMessage<?>, S> fold, Function<S, String> status) {
            this.fold = fold;
            this.status = status;
        }

        HistoryEntryView tell(DomainEventMessage<?> message) {
            var before = state;
            var after = fold.apply(before, message);
            state = after;
            var metaData = message.getMetaData();
            var payload = JSON.convertValue(message.getPayload(), MAP);
            payload.remove(FILE_CONTENT);
            return new HistoryEntryView(
                    name,
                    aggregateType,
                    message.getSequenceNumber(),
                    message.getPayloadType().getSimpleName(),
                    message.getTimestamp(),
                    (String) metaData.getOrDefault(Actor.ACTOR, Actor.SYSTEME),
                    (String) metaData.get(Actor.ON_BEHALF_OF),
                    (String) metaData.get(Actor.CORRELATION_ID),
                    before == null ? null : status.apply(before),
                    status.apply(after),
                    payload);
        }
    }
}
