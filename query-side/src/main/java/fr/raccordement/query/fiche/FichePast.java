package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.projection.events.EventReader;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a fiche from its own events: never late, whatever the projections are doing. */
@Component
class FichePast {

    private final EventReader events;

    FichePast(EventReader events) {
        this.events = events;
    }

    Optional<FicheState> now(String ficheId) {
        return readWhile(ficheId, _ -> true);
    }

    /** The state after this event; empty where the fiche never had so many. */
    Optional<FicheState> atVersion(String ficheId, long version) {
        return readWhile(ficheId, message -> message.getSequenceNumber() <= version)
                .filter(state -> state.version() == version);
    }

    /** The state after the events up to the first one refused. */
    Optional<FicheState> readWhile(String ficheId, Predicate<DomainEventMessage<?>> included) {
        @Nullable FicheState state = null;
        try (var stream = events.read(new FicheId(ficheId))) {
            var each = stream.iterator();
            while (each.hasNext()) {
                var message = each.next();
                if (!included.test(message)) {
                    break;
                }
                state = FicheFold.after(state, message);
            }
        }
        return Optional.ofNullable(state);
    }
}
