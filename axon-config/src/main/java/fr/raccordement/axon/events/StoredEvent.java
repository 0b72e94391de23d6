package fr.raccordement.axon.events;

import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, none of it deserialised.
 *
 * @param position its place in the order of the store
 * @param identifier its own identifier
 * @param aggregateId the aggregate
 * @param aggregateType the kind of aggregate
 * @param sequence its place in the life of the aggregate, from 0
 * @param payloadType the name of the event
 * @param revision the revision of that name; null where there is none
 * @param payload what it says, byte for byte
 * @param metaData what is known about it, byte for byte
 * @param timestamp when, as stored
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

    /** Without what it says. */
    @Override
    public String toString() {
        return "StoredEvent[%d, %s %d]".formatted(position, aggregateId, sequence);
    }

    /**
     * Which event of which aggregate.
     *
     * @param aggregateId the aggregate
     * @param sequence the event's place in its life
     */
    public record Reference(String aggregateId, long sequence) {}
}
