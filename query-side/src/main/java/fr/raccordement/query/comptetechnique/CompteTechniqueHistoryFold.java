package fr.raccordement.query.comptetechnique;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one technical account into history entries; its status is that of the day of
 * the event.
 */
final class CompteTechniqueHistoryFold extends HistoryFold<CompteTechniqueState> {

    CompteTechniqueHistoryFold() {
        super("CompteTechnique");
    }

    @Override
    protected CompteTechniqueState after(
            @Nullable CompteTechniqueState before, DomainEventMessage<?> message) {
        return CompteTechniqueState.after(before, message);
    }

    @Override
    protected String id(CompteTechniqueState state) {
        return state.structure();
    }

    @Override
    protected String statut(CompteTechniqueState state, DomainEventMessage<?> message) {
        return state.viewAt(message.getTimestamp()).statut().name();
    }
}
