package fr.raccordement.projection.events;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** The subscribers of the tail. Notifying never blocks: each keeps the latest or fails alone. */
final class Watchers {

    private final Map<String, Set<FluxSink<EventNotification>>> byAggregate =
            new ConcurrentHashMap<>();
    private final Set<FluxSink<DomainEventMessage<?>>> ofEverything = ConcurrentHashMap.newKeySet();
    private final List<Consumer<DomainEventMessage<?>>> listeners = new CopyOnWriteArrayList<>();

    void notifyFirst(Consumer<DomainEventMessage<?>> listener) {
        listeners.add(listener);
    }

    Flux<EventNotification> watch(Set<String> aggregates) {
        return Flux.create(
                sink -> {
                    sink.onDispose(() -> aggregates.forEach(it -> remove(it, sink)));
                    aggregates.forEach(it -> add(it, sink));
                    sink.next(EventNotification.UNKNOWN);
                },
                OverflowStrategy.LATEST);
    }

    Flux<DomainEventMessage<?>> everything() {
        return Flux.create(
                sink -> {
                    sink.onDispose(() -> ofEverything.remove(sink));
                    ofEverything.add(sink);
                },
                OverflowStrategy.ERROR);
    }

    void notifyOf(DomainEventMessage<?> event) {
        listeners.forEach(it -> it.accept(event));
        ofEverything.forEach(sink -> sink.next(event));
        var watching = byAggregate.get(event.getAggregateIdentifier());
        if (watching != null) {
            var notification = new EventNotification(event);
            watching.forEach(sink -> sink.next(notification));
        }
    }

    /** To be called when events may have been missed. */
    void notifyUnknown() {
        byAggregate.values().stream()
                .flatMap(Collection::stream)
                .forEach(sink -> sink.next(EventNotification.UNKNOWN));
    }

    int count() {
        return ofEverything.size() + byAggregate.values().stream().mapToInt(Collection::size).sum();
    }

    private void add(String aggregate, FluxSink<EventNotification> sink) {
        byAggregate.compute(
                aggregate,
                (_, watching) -> {
                    var all =
                            watching == null
                                    ? ConcurrentHashMap.<FluxSink<EventNotification>>newKeySet()
                                    : watching;
                    all.add(sink);
                    return all;
                });
    }

    private void remove(String aggregate, FluxSink<EventNotification> sink) {
        byAggregate.computeIfPresent(
                aggregate,
                (_, watching) -> {
                    watching.remove(sink);
                    return watching.isEmpty() ? null : watching;
                });
    }
}
