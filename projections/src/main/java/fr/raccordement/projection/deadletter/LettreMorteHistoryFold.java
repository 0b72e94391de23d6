package fr.raccordement.projection.deadletter;

import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.api.lettremorte.event.LettreMorteEvent;
import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the decisions to discard dead letters of one sequence; its state is the last of them. */
final class LettreMorteHistoryFold extends HistoryFold<LettreMorteEvent> {

    LettreMorteHistoryFold() {
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
    protected String statut(LettreMorteEvent state, DomainEventMessage<?> message) {
        return EntryStatus.ECARTEE.name();
    }
}
