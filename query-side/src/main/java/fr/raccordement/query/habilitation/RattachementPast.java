package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a rattachement from its own events: never late, whatever the projections are doing. */
@Component
class RattachementPast {

    private final EventReader events;

    RattachementPast(EventReader events) {
        this.events = events;
    }

    Optional<RattachementState> now(HabilitationId id) {
        return readWhile(id, _ -> true);
    }

    /** The state after this event; empty where there never were so many. */
    Optional<RattachementState> atVersion(HabilitationId id, long version) {
        return readWhile(id, message -> message.getSequenceNumber() <= version)
                .filter(state -> state.version() == version);
    }

    private Optional<RattachementState> readWhile(
            HabilitationId id, Predicate<DomainEventMessage<?>> included) {
        @Nullable RattachementState state = null;
        try (var stream = events.read(id)) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (!included.test(message)) {
                    break;
                }
                state = RattachementFold.after(state, message);
            }
        }
        return Optional.ofNullable(state);
    }
}
