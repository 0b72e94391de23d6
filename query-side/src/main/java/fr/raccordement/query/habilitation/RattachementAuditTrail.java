package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import org.springframework.stereotype.Component;

/** The fields of a rattachement, with what each profile is. */
@Component
class RattachementAuditTrail implements AuditTrail<RattachementState> {

    private final ViewerRights rights;

    RattachementAuditTrail(ViewerRights rights) {
        this.rights = rights;
    }

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
        return FlatFields.of(state, "id", "version", "cles");
    }

    @Override
    public boolean sees(Actor viewer, RattachementState state) {
        return state.utilisateur().equals(viewer.login())
                || rights.sees(viewer, Partie.ORGANISATION, state.structure());
    }
}
