package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.axon.events.EventTransfer;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.command.contact.ContactKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events and keys that last as long as the test; filling it is one transaction. */
final class MemoryStore implements EventTransfer, ContactKeys {

    final List<StoredEvent> events = new ArrayList<>();
    final Map<String, Optional<byte[]>> keys = new HashMap<>();
    boolean keysAreAway;
    String identity = "a0000000-0000-0000-0000-000000000001";

    private int added;

    /** An event behind the others, two positions further. */
    void add(String type, String correlation, String timestamp, byte[] payload) {
        var position = events.isEmpty() ? 1 : events.getLast().position() + 2;
        events.add(
                new StoredEvent(
                        position,
                        "event-" + ++added,
                        "fiche-" + position,
                        "Fiche",
                        0,
                        type,
                        position % 3 == 0 ? null : "1",
                        payload,
                        "{\"correlationId\":\"%s\",\"actor\":\"élise\"}"
                                .formatted(correlation)
                                .getBytes(UTF_8),
                        timestamp));
    }

    /** So many events, each of a request of its own, a minute apart. */
    MemoryStore with(int count) {
        for (int i = events.size(); i < count; i++) {
            add(
                    "fr.raccordement.api.fiche.event.FicheCreated",
                    "request-" + i,
                    "2026-11-29T10:%02d:00.000Z".formatted(i),
                    "{\"ficheId\":\"f%d\",\"nom\":\"Café\\n\"}".formatted(i).getBytes(UTF_8));
        }
        return this;
    }

    @Override
    public String kind() {
        return POSTGRESQL;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        return events.stream().filter(it -> it.position() >= position).limit(atMost).toList();
    }

    @Override
    public boolean isEmpty() {
        return events.isEmpty();
    }

    @Override
    public void fill(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            events.clear();
            keys.clear();
            throw e;
        }
    }

    @Override
    public boolean fillsInOneStep() {
        return true;
    }

    @Override
    public void append(String kind, List<StoredEvent> batch) {
        events.addAll(batch);
    }

    @Override
    public void adopt(String kind, String adopted) {
        identity = adopted;
    }

    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        return keys.computeIfAbsent(name, _ -> Optional.of(key));
    }

    @Override
    public Optional<byte[]> find(String name) {
        return keys.getOrDefault(name, Optional.empty());
    }

    @Override
    public Map<String, Optional<byte[]>> all() {
        if (keysAreAway) {
            throw new IllegalStateException("away");
        }
        return Map.copyOf(keys);
    }

    @Override
    public void destroy(String name) {
        keys.put(name, Optional.empty());
    }
}
