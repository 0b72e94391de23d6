package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a connection from its own events: never late, whatever the projections are doing. */
@Component
class RaccordementApiPast {

    private final EventReader events;

    RaccordementApiPast(EventReader events) {
        this.events = events;
    }

    Optional<RaccordementApiState> now(String id) {
        return upTo(id, Long.MAX_VALUE);
    }

    /** The state after this event; empty where the connection never had so many. */
    Optional<RaccordementApiState> atVersion(String id, long version) {
        return upTo(id, version).filter(state -> state.version() == version);
    }

    static RaccordementApiState fold(
            @Nullable RaccordementApiState before, DomainEventMessage<?> message) {
        return RaccordementApiState.after(
                before, (RaccordementApiEvent) message.getPayload(), Moment.of(message));
    }

    private Optional<RaccordementApiState> upTo(String id, long version) {
        @Nullable RaccordementApiState state = null;
        try (var stream = events.read(new RaccordementApiId(id))) {
            var each = stream.iterator();
            while (each.hasNext() && (state == null || state.version() < version)) {
                state = fold(state, each.next());
            }
        }
        return Optional.ofNullable(state);
    }
}
