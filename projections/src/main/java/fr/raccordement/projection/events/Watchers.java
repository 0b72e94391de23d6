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

/** Who waits for what. Telling them never waits: each keeps the latest news or fails alone. */
final class Watchers {

    private final Map<String, Set<FluxSink<News>>> byAggregate = new ConcurrentHashMap<>();
    private final Set<FluxSink<DomainEventMessage<?>>> ofEverything = ConcurrentHashMap.newKeySet();
    private final List<Consumer<DomainEventMessage<?>>> first = new CopyOnWriteArrayList<>();

    void tellFirst(Consumer<DomainEventMessage<?>> told) {
        first.add(told);
    }

    Flux<News> watch(Set<String> aggregates) {
        return Flux.create(
                sink -> {
                    sink.onDispose(() -> aggregates.forEach(it -> remove(it, sink)));
                    aggregates.forEach(it -> add(it, sink));
                    sink.next(News.UNKNOWN);
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

    void tell(DomainEventMessage<?> event) {
        first.forEach(it -> it.accept(event));
        ofEverything.forEach(sink -> sink.next(event));
        var watching = byAggregate.get(event.getAggregateIdentifier());
        if (watching != null) {
            var news = new News(event);
            watching.forEach(sink -> sink.next(news));
        }
    }

    /** To be called when events may have passed unseen. */
    void tellUnknown() {
        byAggregate.values().stream()
                .flatMap(Collection::stream)
                .forEach(sink -> sink.next(News.UNKNOWN));
    }

    int count() {
        return ofEverything.size() + byAggregate.values().stream().mapToInt(Collection::size).sum();
    }

    private void add(String aggregate, FluxSink<News> sink) {
        byAggregate.compute(
                aggregate,
                (_, watching) -> {
                    var all =
                            watching == null
                                    ? ConcurrentHashMap.<FluxSink<News>>newKeySet()
                                    : watching;
                    all.add(sink);
                    return all;
                });
    }

    private void remove(String aggregate, FluxSink<News> sink) {
        byAggregate.computeIfPresent(
                aggregate,
                (_, watching) -> {
                    watching.remove(sink);
                    return watching.isEmpty() ? null : watching;
                });
    }
}
