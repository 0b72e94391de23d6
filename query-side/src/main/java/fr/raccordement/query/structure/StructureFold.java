package fr.raccordement.query.structure;

import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import fr.raccordement.api.structure.query.StructureStatus;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** What each event does to a structure of the register. */
final class StructureFold {

    private StructureFold() {}

    /** Null as long as the events are those of an identifier of another structure. */
    static @Nullable StructureState after(
            @Nullable StructureState before, DomainEventMessage<?> message) {
        return message.getPayload() instanceof StructureEvent event
                ? after(before, event, message.getTimestamp(), message.getSequenceNumber())
                : before;
    }

    static StructureState after(
            @Nullable StructureState before, StructureEvent event, Instant at, long version) {
        return switch (event) {
            case StructureRegistered it -> StructureState.registered(it, at, version);
            case StructureRenamed it -> known(before).renamed(it.nom(), version);
            case StructureDeactivated it ->
                    known(before).in(StructureStatus.INACTIVE, it.motif(), version);
            case StructureReactivated _ -> known(before).in(StructureStatus.ACTIVE, null, version);
            case StructureIdentifiantChanged it -> known(before).identified(it, at, version);
        };
    }

    private static StructureState known(@Nullable StructureState before) {
        return Objects.requireNonNull(before);
    }
}
