package fr.raccordement.query.raccordementapi;

import fr.raccordement.query.evenements.Narrator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the life of one connection by API. */
final class RaccordementApiNarrator extends Narrator<RaccordementApiState> {

    RaccordementApiNarrator() {
        super("RaccordementApi");
    }

    @Override
    protected RaccordementApiState after(
            @Nullable RaccordementApiState before, DomainEventMessage<?> message) {
        return RaccordementApiReader.fold(before, message);
    }

    @Override
    protected String id(RaccordementApiState state) {
        return state.id();
    }

    @Override
    protected String statut(RaccordementApiState state, Object event) {
        return state.statut().name();
    }
}
