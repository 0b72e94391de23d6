package fr.raccordement.scellement;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A store whose rows a test may change as somebody with a database console could. */
final class MemoryStore implements StoredEvents {

    final TreeMap<Long, StoredEvent> rows = new TreeMap<>();

    private final Map<String, Long> sequences = new HashMap<>();
    private long position;

    /** Appends events of a few aggregates; now and then a position is left out. */
    MemoryStore with(int events) {
        for (var i = 0; i < events; i++) {
            position += i % 7 == 3 ? 2 : 1;
            var aggregate = "fiche-" + i % 3;
            var sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
            put(event(position, aggregate, sequence, "{\"n\":" + position + "}"));
        }
        return this;
    }

    /** Appends an event of one kind. */
    void append(String aggregate, String payloadType) {
        position++;
        var sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        put(event(position, aggregate, sequence, payloadType, "{}"));
    }

    void put(StoredEvent event) {
        rows.put(event.position(), event);
    }

    /** Changes what an event says. */
    void edit(long at) {
        var row = rows.get(at);
        put(event(at, row.aggregateId(), row.sequence(), "{\"n\":\"changed\"}"));
    }

    void swap(long one, long other) {
        var first = rows.get(one);
        var second = rows.get(other);
        put(moved(first, other));
        put(moved(second, one));
    }

    static StoredEvent event(long position, String aggregate, long sequence, String payload) {
        return event(position, aggregate, sequence, "fr.raccordement.Something", payload);
    }

    private static StoredEvent event(
            long position, String aggregate, long sequence, String payloadType, String payload) {
        return new StoredEvent(
                position,
                "id-" + position,
                aggregate,
                "Fiche",
                sequence,
                payloadType,
                position % 2 == 0 ? null : "1",
                payload.getBytes(UTF_8),
                "{\"actor\":\"claire\"}".getBytes(UTF_8),
                "2026-11-25T10:00:00.000Z");
    }

    private static StoredEvent moved(StoredEvent row, long position) {
        return new StoredEvent(
                position,
                row.identifier(),
                row.aggregateId(),
                row.aggregateType(),
                row.sequence(),
                row.payloadType(),
                row.revision(),
                row.payload(),
                row.metaData(),
                row.timestamp());
    }

    @Override
    public String store() {
        return "essai";
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        return rows.tailMap(position).values().stream().limit(atMost).toList();
    }

    @Override
    public List<StoredEvent> of(String aggregateId) {
        return rows.values().stream().filter(row -> row.aggregateId().equals(aggregateId)).toList();
    }

    @Override
    public List<StoredEvent> find(Collection<StoredEvent.Reference> references) {
        return rows.values().stream()
                .filter(
                        row ->
                                references.contains(
                                        new StoredEvent.Reference(
                                                row.aggregateId(), row.sequence())))
                .toList();
    }
}
