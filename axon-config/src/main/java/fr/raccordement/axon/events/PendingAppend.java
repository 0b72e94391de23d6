package fr.raccordement.axon.events;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** The events one command decided, and the promise to tell when they are durable. */
record PendingAppend(
        List<? extends EventMessage<?>> events,
        Serializer serializer,
        CompletableFuture<Void> durable) {

    static PendingAppend of(List<? extends EventMessage<?>> events, Serializer serializer) {
        events.forEach(event -> prepare(event, serializer));
        return new PendingAppend(events, serializer, new CompletableFuture<>());
    }

    /** Serialises on the command's own thread; the message remembers the outcome. */
    private static void prepare(EventMessage<?> event, Serializer serializer) {
        event.serializePayload(serializer, byte[].class);
        event.serializeMetaData(serializer, byte[].class);
    }
}
