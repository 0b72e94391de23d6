package fr.raccordement.query.lettremorte;

import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.query.evenements.Narrator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells what was given up telling a group of one thing. */
final class LettreMorteNarrator extends Narrator<LettreMorteEvent> {

    LettreMorteNarrator() {
        super("LettreMorte");
    }

    @Override
    protected LettreMorteEvent after(
            @Nullable LettreMorteEvent before, DomainEventMessage<?> message) {
        return (LettreMorteEvent) message.getPayload();
    }

    @Override
    protected String id(LettreMorteEvent state) {
        return state.groupe() + "/" + state.objet();
    }

    @Override
    protected String statut(LettreMorteEvent state, Object event) {
        return "ECARTEE";
    }
}
