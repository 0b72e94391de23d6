package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.query.habilitation.ViewerRights;
import org.springframework.stereotype.Component;

/** The fields of a connection are those that its view shows, the contact as the vault opens it. */
@Component
class RaccordementApiAuditTrail implements AuditTrail<RaccordementApiState> {

    private final RaccordementApiViewMapper viewer;
    private final ViewerRights rights;

    RaccordementApiAuditTrail(RaccordementApiViewMapper viewer, ViewerRights rights) {
        this.viewer = viewer;
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "RaccordementApi";
    }

    @Override
    public HistoryFold<RaccordementApiState> newFold() {
        return new RaccordementApiHistoryFold();
    }

    @Override
    public FlatFields fields(RaccordementApiState state) {
        return FlatFields.of(viewer.view(state), "version", "modifieLe", "modifiePar");
    }

    @Override
    public boolean sees(Actor asking, RaccordementApiState state) {
        return rights.sees(asking, Partie.API, state.structure());
    }
}
