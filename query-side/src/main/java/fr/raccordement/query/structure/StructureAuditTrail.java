package fr.raccordement.query.structure;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import org.springframework.stereotype.Component;

/** The fields of a structure are those that its view shows; its history is the operator's. */
@Component
class StructureAuditTrail implements AuditTrail<StructureDocument> {

    @Override
    public String aggregateType() {
        return "Structure";
    }

    @Override
    public HistoryFold<StructureDocument> newFold() {
        return new StructureHistoryFold();
    }

    @Override
    public FlatFields fields(StructureDocument state) {
        return FlatFields.of(state.toView(), "version");
    }

    @Override
    public boolean sees(Actor viewer, StructureDocument state) {
        return viewer.seesEverything();
    }
}
