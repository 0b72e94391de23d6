package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** One step of the fold, from nothing at the creation, from the state before at all the rest. */
final class FicheFold {

    private FicheFold() {}

    static FicheState after(@Nullable FicheState before, DomainEventMessage<?> message) {
        return after(
                before,
                (FicheEvent) message.getPayload(),
                message.getMetaData(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    static FicheState after(
            @Nullable FicheState before,
            FicheEvent event,
            Map<String, ?> metaData,
            Instant at,
            long version) {
        if (!(metaData.get(Actor.ACTOR) instanceof String actor)) {
            throw new IllegalStateException("Event " + version + " of a fiche names no actor");
        }
        return event instanceof FicheCreated created
                ? FicheState.created(created, at, actor, version)
                : Objects.requireNonNull(before).evolve(event, at, actor, version);
    }
}
