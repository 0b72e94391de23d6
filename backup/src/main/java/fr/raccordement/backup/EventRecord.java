package fr.raccordement.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.axon.events.StoredEvent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as one line of JSON. What is stored as UTF-8 stands as text, anything else as Base64 in
 * the field beside.
 */
record EventRecord(
        long position,
        String identifier,
        String aggregateId,
        String aggregateType,
        long sequence,
        String payloadType,
        @Nullable String revision,
        String timestamp,
        @Nullable String payload,
        @Nullable String payloadBase64,
        @Nullable String metaData,
        @Nullable String metaDataBase64) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static EventRecord of(StoredEvent event) {
        var payload = text(event.payload());
        var metaData = text(event.metaData());
        return new EventRecord(
                event.position(),
                event.identifier(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.payloadType(),
                event.revision(),
                event.timestamp(),
                payload,
                payload == null ? Base64.getEncoder().encodeToString(event.payload()) : null,
                metaData,
                metaData == null ? Base64.getEncoder().encodeToString(event.metaData()) : null);
    }

    /**
     * @throws IllegalArgumentException where the line is no event
     */
    static EventRecord parse(byte[] line) {
        try {
            return JSON.readValue(line, EventRecord.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    byte[] line() {
        return JSON.writeValueAsBytes(this);
    }

    StoredEvent event() {
        return new StoredEvent(
                position,
                identifier,
                aggregateId,
                aggregateType,
                sequence,
                payloadType,
                revision,
                bytes(payload, payloadBase64),
                bytes(metaData, metaDataBase64),
                timestamp);
    }

    /** What the event was caused by, where its metadata say it. */
    Optional<String> correlation() {
        try {
            return JSON.readTree(bytes(metaData, metaDataBase64))
                    .path("correlationId")
                    .asStringOpt();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A field of the payload. */
    Optional<String> field(String name) {
        try {
            return JSON.readTree(bytes(payload, payloadBase64)).path(name).asStringOpt();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(@Nullable String text, @Nullable String base64) {
        return text != null
                ? text.getBytes(UTF_8)
                : Base64.getDecoder().decode(base64 == null ? "" : base64);
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
