package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import org.springframework.stereotype.Component;

/** The fields of a delegation, the same for both its sides. */
@Component
class DelegationAuditTrail implements AuditTrail<DelegationState> {

    private final DelegationViewMapper viewer;

    DelegationAuditTrail(DelegationViewMapper viewer) {
        this.viewer = viewer;
    }

    @Override
    public String aggregateType() {
        return "Delegation";
    }

    @Override
    public HistoryFold<DelegationState> newFold() {
        return new DelegationHistoryFold();
    }

    @Override
    public FlatFields fields(DelegationState state) {
        return FlatFields.of(state, "version", "modifieeLe", "cleEffet");
    }

    @Override
    public boolean sees(Actor asking, DelegationState state) {
        return viewer.show(asking, state).isPresent();
    }
}
