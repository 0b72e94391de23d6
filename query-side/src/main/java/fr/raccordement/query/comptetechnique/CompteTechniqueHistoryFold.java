package fr.raccordement.query.comptetechnique;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one technical account into history entries; its status depends on the day.
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
    protected @Nullable String statut(CompteTechniqueState state, Object event) {
        return null;
    }
}
