package fr.raccordement.query.delegation;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.projection.history.Replayed;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields of a delegation, the same for both its sides. */
@Component
class DelegationAuditTrail implements Replayed<DelegationState> {

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
        return FlatFields.of(state, "version", "modifieeLe", "cleEffet", "periodes", "jours");
    }

    @Override
    public List<Concern> concerns(DelegationState state) {
        return List.of(state.asTiers(), state.asEntite());
    }

    @Override
    public List<Partie> parties() {
        return List.of(Partie.TIERS, Partie.ENTITE);
    }

    @Override
    public Object view(Sight sight, DelegationState state) {
        return DelegationViewMapper.viewDecided(sight, state);
    }
}
