package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.projection.history.Replayed;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields of a rattachement, with what each profile is. */
@Component
class RattachementAuditTrail implements Replayed<RattachementState> {

    @Override
    public String aggregateType() {
        return "Habilitation";
    }

    @Override
    public HistoryFold<RattachementState> newFold() {
        return new RattachementHistoryFold();
    }

    @Override
    public FlatFields fields(RattachementState state) {
        return FlatFields.of(state, "id", "version", "cles", "jours", "profils.periodes");
    }

    @Override
    public List<Concern> concerns(RattachementState state) {
        return List.of(new Concern(Partie.ORGANISATION, state.structure(), state.utilisateur()));
    }

    @Override
    public List<Partie> parties() {
        return List.of(Partie.ORGANISATION);
    }

    @Override
    public Object view(Sight sight, RattachementState state) {
        return state.toView();
    }
}
