package fr.raccordement.axon.events;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, none of it deserialised.
 *
 * @param position its index in the order of the store
 * @param identifier its own identifier
 * @param aggregateId the aggregate
 * @param aggregateType the kind of aggregate
 * @param sequence its sequence number in the aggregate, from 0
 * @param payloadType the name of the event
 * @param revision the revision of that name; null where there is none
 * @param payload the serialised event, byte for byte
 * @param metaData the serialised metadata, byte for byte
 * @param timestamp when, as stored: ISO 8601, or milliseconds since 1970 in Axon Server
 */
public record StoredEvent(
        long position,
        String identifier,
        String aggregateId,
        String aggregateType,
        long sequence,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metaData,
        String timestamp) {

    private static final Pattern MILLIS = Pattern.compile("-?[0-9]{1,18}");

    /** When, whatever store it is of. */
    public Instant at() {
        return MILLIS.matcher(timestamp).matches()
                ? Instant.ofEpochMilli(Long.parseLong(timestamp))
                : Instant.parse(timestamp);
    }

    /** Without the payload. */
    @Override
    public String toString() {
        return "StoredEvent[%d, %s %d]".formatted(position, aggregateId, sequence);
    }

    /**
     * Identifies an event by its aggregate.
     *
     * @param aggregateId the aggregate
     * @param sequence the sequence number of the event in it
     */
    public record Reference(String aggregateId, long sequence) {}
}
