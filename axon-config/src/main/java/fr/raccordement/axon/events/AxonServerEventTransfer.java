package fr.raccordement.axon.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the events of a context of Axon Server, which gives them positions of its own, in their
 * order. Its metadata are typed values, and its instants milliseconds.
 */
final class AxonServerEventTransfer implements EventTransfer {

    private static final int TIMEOUT_SECONDS = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Supplier<EventChannel> channel;
    private final String context;
    private final StoredEvents events;

    AxonServerEventTransfer(Supplier<EventChannel> channel, String context, StoredEvents events) {
        this.channel = channel;
        this.context = context;
        this.events = events;
    }

    @Override
    public String kind() {
        return AXON_SERVER;
    }

    @Override
    public String identity() {
        return context + "/" + events.from(0, 1).getFirst().identifier();
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        return events.from(position, atMost).stream()
                .map(AxonServerEventTransfer::portable)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return events.from(0, 1).isEmpty();
    }

    @Override
    public boolean fillsInOneStep() {
        return false;
    }

    @Override
    public void fill(Runnable work) {
        work.run();
    }

    @Override
    public void append(String kind, List<StoredEvent> batch) {
        var transaction = channel.get().startAppendEventsTransaction();
        batch.forEach(event -> transaction.appendEvent(event(event)));
        try {
            transaction.commit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while events were appended", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("Axon Server does not take the events", e);
        }
    }

    /** A context is what its name and its first event say. */
    @Override
    public void adopt(String kind, String identity) {}

    /** An event of Axon Server in the form that is carried. */
    static StoredEvent portable(StoredEvent event) {
        var metaData = new TreeMap<String, Object>();
        AxonServerStoredEvents.metaData(event.metaData())
                .forEach((key, value) -> metaData.put(key, value(key, value)));
        return new StoredEvent(
                event.position(),
                event.identifier(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.payloadType(),
                event.revision(),
                event.payload(),
                JSON.writeValueAsBytes(metaData),
                DateTimeUtils.formatInstant(event.at()));
    }

    /** A carried event as Axon Server takes it. */
    static Event event(StoredEvent event) {
        var payload =
                SerializedObject.newBuilder()
                        .setType(event.payloadType())
                        .setRevision(Objects.requireNonNullElse(event.revision(), ""))
                        .setData(ByteString.copyFrom(event.payload()));
        var made =
                Event.newBuilder()
                        .setMessageIdentifier(event.identifier())
                        .setAggregateIdentifier(event.aggregateId())
                        .setAggregateSequenceNumber(event.sequence())
                        .setAggregateType(event.aggregateType())
                        .setTimestamp(Instant.parse(event.timestamp()).toEpochMilli())
                        .setPayload(payload);
        JSON.readValue(new String(event.metaData(), UTF_8), OBJECT)
                .forEach((key, value) -> made.putMetaData(key, value(value)));
        return made.build();
    }

    private static Object value(String key, MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case BYTES_VALUE, DATA_NOT_SET ->
                    throw new EventStoreException("The metadata " + key + " are no plain value");
        };
    }

    private static MetaDataValue value(Object value) {
        var made = MetaDataValue.newBuilder();
        return switch (value) {
            case String text -> made.setTextValue(text).build();
            case Boolean flag -> made.setBooleanValue(flag).build();
            case Integer number -> made.setNumberValue(number).build();
            case Long number -> made.setNumberValue(number).build();
            case Double number -> made.setDoubleValue(number).build();
            default -> throw new EventStoreException("Metadata that are no plain value");
        };
    }
}
