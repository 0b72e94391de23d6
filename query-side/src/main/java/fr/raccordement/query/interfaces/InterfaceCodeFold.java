package fr.raccordement.query.interfaces;

import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.interfaces.event.InterfaceCodeEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What each event does to a row of the catalogue. */
final class InterfaceCodeFold {

    private InterfaceCodeFold() {}

    static InterfaceCodeState after(
            @Nullable InterfaceCodeState before, DomainEventMessage<?> message) {
        return after(
                before, (InterfaceCodeEvent) message.getPayload(), message.getSequenceNumber());
    }

    static InterfaceCodeState after(
            @Nullable InterfaceCodeState before, InterfaceCodeEvent event, long version) {
        return switch (event) {
            case InterfaceCodeAdded added -> InterfaceCodeState.added(added, version);
            case InterfaceCodeRetired _ -> Objects.requireNonNull(before).retired(version);
        };
    }
}
