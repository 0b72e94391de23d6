package fr.raccordement.projection.history;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.journal.query.FollowLife;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.events.EventNotification;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What happened to a thing, and what goes on happening to it (D-185, D-241). */
@Component
class LifeFeed {

    private final EventReader events;
    private final EventTail tail;
    private final ReplayedKinds kinds;
    private final ReadRights rights;

    LifeFeed(EventReader events, EventTail tail, ReplayedKinds kinds, ReadRights rights) {
        this.events = events;
        this.tail = tail;
        this.kinds = kinds;
        this.rights = rights;
    }

    /**
     * Watches first and reads then, so nothing falls between. A notification only says that there
     * is something to read: what is emitted always follows what was emitted before. The rights are
     * asked again at each entry, and whenever they may have changed.
     */
    @QueryHandler
    Flux<HistoryEntryView> handle(FollowLife query) {
        return Flux.defer(() -> follow(query, kinds.of(query.thing().type())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private <S> Flux<HistoryEntryView> follow(FollowLife query, Replayed<S> kind) {
        var aggregate = query.thing().stored();
        var fold = kind.newFold();
        var first = first(kind, fold, aggregate);
        var begun = fold.state();
        if (first.isEmpty() || begun.isEmpty()) {
            return Flux.error(ReplayedKinds.notFound());
        }
        var concerns = kind.concerns(begun.get());
        var watched =
                Stream.concat(Stream.of(aggregate), concerns.stream().map(it -> held(it, query)))
                        .collect(Collectors.toSet());
        return tail.watch(watched)
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(_ -> requireSight(query, concerns))
                .concatMap(notification -> next(kind, aggregate, fold, notification), 1)
                .startWith(first.get())
                .doOnNext(_ -> requireSight(query, concerns))
                .filter(entry -> entry.sequence() > query.afterSequence());
    }

    /** What a thing concerns never changes: the state after its first entry says it. */
    private Optional<HistoryEntryView> first(
            Replayed<?> kind, HistoryFold<?> fold, String aggregate) {
        try (var stream = events.read(aggregate)) {
            return stream.filter(it -> kind.isOf(it.getPayload())).findFirst().map(fold::apply);
        }
    }

    private static String held(Concern concern, FollowLife query) {
        return new HabilitationId(concern.structure(), query.viewer().login()).toString();
    }

    private void requireSight(FollowLife query, Collection<Concern> concerns) {
        if (!rights.of(query).sees(concerns)) {
            throw ReplayedKinds.notFound();
        }
    }

    /**
     * The entries since the last one; the event itself, without reading, where it is the very next.
     */
    private Flux<HistoryEntryView> next(
            Replayed<?> kind,
            String aggregate,
            HistoryFold<?> fold,
            EventNotification notification) {
        var event = notification.event();
        if (event != null && event.getAggregateIdentifier().equals(aggregate)) {
            if (event.getSequenceNumber() < fold.next() || !kind.isOf(event.getPayload())) {
                return Flux.empty();
            }
            if (event.getSequenceNumber() == fold.next()) {
                return Flux.just(fold.apply(event));
            }
        }
        return Flux.fromStream(
                () ->
                        events.read(aggregate, fold.next())
                                .filter(it -> kind.isOf(it.getPayload()))
                                .map(fold::apply));
    }
}
