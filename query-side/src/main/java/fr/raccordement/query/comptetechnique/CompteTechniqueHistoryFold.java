package fr.raccordement.query.comptetechnique;

import fr.raccordement.projection.history.HistoryFold;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/** Tells the life of one technical account, whose status is a matter of the day. */
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
