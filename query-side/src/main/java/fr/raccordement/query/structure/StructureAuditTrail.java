package fr.raccordement.query.structure;

import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a structure are those that its view shows; its history is the operator's. */
@Component
class StructureAuditTrail implements AuditTrail<StructureState> {

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
}
