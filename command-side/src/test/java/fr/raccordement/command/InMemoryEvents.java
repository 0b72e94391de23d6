package fr.raccordement.command;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * Events in memory under the laws of a real store: what is read has been through JSON, and no
 * version of an aggregate is written twice, whichever node tries. All of a call, or nothing.
 */
public final class InMemoryEvents extends InMemoryEventStorageEngine {

    private final Jackson3Serializer json =
            Jackson3Serializer.builder()
                    .revisionResolver(new AnnotationRevisionResolver())
                    .jsonMapperBuilderCustomizer(
                            mapper ->
                                    mapper.disable(
                                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                    .build();

    private final List<DomainEventMessage<?>> stored = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();
    private final List<String> reads = new ArrayList<>();

    @Override
    public synchronized void appendEvents(List<? extends EventMessage<?>> events) {
        var next = new HashMap<String, Long>();
        var written = new ArrayList<DomainEventMessage<?>>();
        for (var event : events) {
            var domainEvent = (DomainEventMessage<?>) event;
            var version =
                    next.compute(
                            domainEvent.getAggregateIdentifier(),
                            (id, before) -> before == null ? version(id) : before + 1);
            if (version != domainEvent.getSequenceNumber()) {
                throw new ConcurrencyException(
                        domainEvent.getAggregateIdentifier() + " is not at its version");
            }
            written.add(throughJson(domainEvent));
        }
        super.appendEvents(written);
        stored.addAll(written);
        written.forEach(
                event ->
                        byAggregate
                                .computeIfAbsent(
                                        event.getAggregateIdentifier(), _ -> new ArrayList<>())
                                .add(event));
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregate, long firstSequenceNumber) {
        reads.add(aggregate);
        return DomainEventStream.of(
                List.copyOf(byAggregate.getOrDefault(aggregate, List.of())).stream()
                        .skip(firstSequenceNumber));
    }

    /** The aggregates that were read since this was asked last, in their order. */
    public synchronized List<String> reads() {
        var sinceLast = List.copyOf(reads);
        reads.clear();
        return sinceLast;
    }

    /** Everything stored so far, in its order. */
    public synchronized List<DomainEventMessage<?>> all() {
        return List.copyOf(stored);
    }

    /** The events of one aggregate. */
    public synchronized List<DomainEventMessage<?>> messages(Object aggregate) {
        return List.copyOf(byAggregate.getOrDefault(aggregate.toString(), List.of()));
    }

    /** The payloads of one aggregate. */
    public synchronized List<Object> of(Object aggregate) {
        return byAggregate.getOrDefault(aggregate.toString(), List.of()).stream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    synchronized Map<String, List<DomainEventMessage<?>>> streams(Set<String> aggregates) {
        return aggregates.stream()
                .filter(byAggregate::containsKey)
                .collect(toMap(it -> it, it -> List.copyOf(byAggregate.get(it))));
    }

    private long version(String aggregate) {
        return byAggregate.getOrDefault(aggregate, List.of()).size();
    }

    private DomainEventMessage<?> throughJson(DomainEventMessage<?> event) {
        Object read = json.deserialize(json.serialize(event.getPayload(), String.class));
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                read,
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }
}
