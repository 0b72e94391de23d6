package fr.raccordement.axon.events;

import com.google.protobuf.CodedOutputStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a context of Axon Server. It does not store metadata as bytes: they are
 * written here sorted by key.
 */
final class AxonServerStoredEvents implements StoredEvents {

    private static final int BUFFER_SIZE = 256;
    private static final int TIMEOUT_SECONDS = 10;

    private final Supplier<EventChannel> channel;
    private final EventStoreIdentity identity;
    private volatile @Nullable String store;

    AxonServerStoredEvents(Supplier<EventChannel> channel, EventStoreIdentity identity) {
        this.channel = channel;
        this.identity = identity;
    }

    @Override
    public String store() {
        var known = store;
        if (known == null) {
            known = identity.identity();
            store = known;
        }
        return known;
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        var last = await(channel.get().getLastToken());
        var events = new ArrayList<StoredEvent>();
        if (position > last) {
            return events;
        }
        try (var stream = channel.get().openStream(position - 1, BUFFER_SIZE)) {
            while (events.size() < atMost) {
                var next = next(stream);
                events.add(stored(next.getToken(), next.getEvent()));
                if (next.getToken() >= last) {
                    break;
                }
            }
        }
        return events;
    }

    @Override
    public List<StoredEvent> of(String aggregateId) {
        var events = new ArrayList<Event>();
        var stream = channel.get().openAggregateStream(aggregateId, false);
        stream.asStream().forEach(events::add);
        return events.stream().map(this::located).toList();
    }

    @Override
    public List<StoredEvent> find(Collection<StoredEvent.Reference> references) {
        var found = new ArrayList<StoredEvent>();
        var byAggregate =
                references.stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredEvent.Reference::aggregateId,
                                        Collectors.mapping(
                                                StoredEvent.Reference::sequence,
                                                Collectors.toSet())));
        byAggregate.forEach(
                (aggregateId, sequences) ->
                        channel.get()
                                .openAggregateStream(aggregateId, false)
                                .asStream()
                                .filter(it -> sequences.contains(it.getAggregateSequenceNumber()))
                                .map(this::located)
                                .forEach(found::add));
        return found;
    }

    /** The server returns a token near an instant; the event is at that token or soon after. */
    private StoredEvent located(Event event) {
        var begin = await(channel.get().getTokenAt(event.getTimestamp()));
        try (var stream = channel.get().openStream(begin - 1, BUFFER_SIZE)) {
            var next = next(stream);
            while (!next.getEvent().getMessageIdentifier().equals(event.getMessageIdentifier())) {
                next = next(stream);
            }
            return stored(next.getToken(), next.getEvent());
        }
    }

    private static EventWithToken next(EventStream stream) {
        try {
            var next = stream.nextIfAvailable(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new EventStoreException(
                        "Axon Server sends no event", stream.getError().orElse(null));
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while events were read", e);
        }
    }

    private static long await(CompletableFuture<Long> token) {
        try {
            return token.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while a token was awaited", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("Axon Server returns no token", e);
        }
    }

    static StoredEvent stored(long token, Event event) {
        var payload = event.getPayload();
        return new StoredEvent(
                token,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateType(),
                event.getAggregateSequenceNumber(),
                payload.getType(),
                nullIfEmpty(payload.getRevision()),
                payload.getData().toByteArray(),
                metaData(event),
                Long.toString(event.getTimestamp()));
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The metadata of an event of this store, read from the bytes that are made of them here. */
    static Map<String, MetaDataValue> metaData(byte[] stored) {
        var values = new TreeMap<String, MetaDataValue>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
            while (in.available() > 0) {
                var key = in.readUTF();
                values.put(key, MetaDataValue.parseFrom(in.readNBytes(in.readInt())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return values;
    }

    private static byte[] metaData(Event event) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var entry : new TreeMap<>(event.getMetaDataMap()).entrySet()) {
                out.writeUTF(entry.getKey());
                var value = new byte[entry.getValue().getSerializedSize()];
                var coded = CodedOutputStream.newInstance(value);
                coded.useDeterministicSerialization();
                entry.getValue().writeTo(coded);
                coded.checkNoSpaceLeft();
                out.writeInt(value.length);
                out.write(value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
