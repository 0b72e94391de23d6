package fr.raccordement.query.fiche;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Folds the events of one fiche into history entries. */
final class FicheHistoryFold extends HistoryFold<FicheState> {

    FicheHistoryFold() {
        super("Fiche");
    }

    @Override
    protected FicheState after(@Nullable FicheState before, DomainEventMessage<?> message) {
        return FicheFold.after(before, message);
    }

    @Override
    protected String id(FicheState state) {
        return state.id();
    }

    @Override
    protected @Nullable String statut(FicheState state, DomainEventMessage<?> message) {
        return state.discarded() ? null : state.statut().name();
    }
}
