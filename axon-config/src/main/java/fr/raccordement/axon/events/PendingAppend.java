package fr.raccordement.axon.events;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** The events of one command, and the future that completes once they are durable. */
record PendingAppend(
        List<? extends EventMessage<?>> events,
        Serializer serializer,
        CompletableFuture<Void> durable) {

    static PendingAppend of(List<? extends EventMessage<?>> events, Serializer serializer) {
        events.forEach(event -> prepare(event, serializer));
        return new PendingAppend(events, serializer, new CompletableFuture<>());
    }

    /** Serialises on the thread of the command; the message caches the result. */
    private static void prepare(EventMessage<?> event, Serializer serializer) {
        event.serializePayload(serializer, byte[].class);
        event.serializeMetaData(serializer, byte[].class);
    }
}
