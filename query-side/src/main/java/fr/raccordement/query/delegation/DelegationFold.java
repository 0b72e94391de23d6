package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRefused;
import fr.raccordement.api.delegation.event.DelegationRequested;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One step of the fold, from nothing at the request, from the state before at all the rest. */
final class DelegationFold {

    private DelegationFold() {}

    static DelegationState after(@Nullable DelegationState before, DomainEventMessage<?> message) {
        return after(
                before,
                (DelegationEvent) message.getPayload(),
                message.getMetaData(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static DelegationState after(
            @Nullable DelegationState before,
            DelegationEvent event,
            Map<String, ?> metaData,
            Instant at,
            long version) {
        if (!(metaData.get(Actor.ACTOR) instanceof String actor)) {
            throw new IllegalStateException("Event " + version + " of a delegation names no actor");
        }
        return after(before, event, at.truncatedTo(ChronoUnit.MILLIS), actor, version);
    }

    private static DelegationState after(
            @Nullable DelegationState before,
            DelegationEvent event,
            Instant at,
            String actor,
            long version) {
        return switch (event) {
            case DelegationRequested it -> DelegationState.requested(it, at, actor, version);
            case DelegationAccepted _ -> known(before).accepted(at, actor, version);
            case DelegationRefused it -> known(before).refused(it.motif(), at, actor, version);
            case DelegationCancelled it -> known(before).cancelled(it.cause(), at, actor, version);
            case DelegationActivated _ -> known(before).activated(at, version);
            case DelegationEnded it ->
                    known(before).ended(it.cause(), it.motif(), at, actor, version);
        };
    }

    private static DelegationState known(@Nullable DelegationState before) {
        return Objects.requireNonNull(before);
    }
}
