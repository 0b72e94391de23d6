package fr.raccordement.query.structure;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.projection.history.Replayed;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a structure are those that its view shows; its history is the operator's. */
@Component
class StructureAuditTrail implements Replayed<StructureState> {

    @Override
    public String aggregateType() {
        return "Structure";
    }

    @Override
    public HistoryFold<StructureState> newFold() {
        return new StructureHistoryFold();
    }

    @Override
    public FlatFields fields(StructureState state) {
        return FlatFields.of(
                state.toView(),
                Set.of("siret", "identifiants", "version"),
                Map.of("identifiant", "siret"));
    }

    @Override
    public List<Partie> parties() {
        return List.of();
    }

    @Override
    public Object view(Sight sight, StructureState state) {
        return state.toView();
    }

    /** What its identifier was to others is kept with its events. */
    @Override
    public boolean isOf(Object event) {
        return event instanceof StructureEvent;
    }
}
