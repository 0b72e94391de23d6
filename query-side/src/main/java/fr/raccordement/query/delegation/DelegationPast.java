package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.projection.events.EventReader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a delegation from its own events: never late, whatever the projections are doing. */
@Component
class DelegationPast {

    private final EventReader events;

    DelegationPast(EventReader events) {
        this.events = events;
    }

    /** As it was at the instant, what happened at that instant included; null for now. */
    Optional<DelegationState> at(String delegationId, @Nullable Instant at) {
        return readWhile(delegationId, it -> at == null || !it.getTimestamp().isAfter(at));
    }

    /** The state after this event; empty where the delegation never had so many. */
    Optional<DelegationState> atVersion(String delegationId, long version) {
        return readWhile(delegationId, it -> it.getSequenceNumber() <= version)
                .filter(state -> state.version() == version);
    }

    private Optional<DelegationState> readWhile(
            String delegationId, Predicate<DomainEventMessage<?>> included) {
        @Nullable DelegationState state = null;
        try (var stream = events.read(new DelegationId(delegationId))) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (!included.test(message)) {
                    break;
                }
                state = DelegationFold.after(state, message);
            }
        }
        return Optional.ofNullable(state);
    }
}
