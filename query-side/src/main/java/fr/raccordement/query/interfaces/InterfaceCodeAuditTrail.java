package fr.raccordement.query.interfaces;

import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import org.springframework.stereotype.Component;

/** The fields of a row of the catalogue; its history is the operator's. */
@Component
class InterfaceCodeAuditTrail implements AuditTrail<InterfaceCodeState> {

    @Override
    public String aggregateType() {
        return "InterfaceCode";
    }

    @Override
    public HistoryFold<InterfaceCodeState> newFold() {
        return new InterfaceCodeHistoryFold();
    }

    @Override
    public FlatFields fields(InterfaceCodeState state) {
        return FlatFields.of(state, "version");
    }
}
