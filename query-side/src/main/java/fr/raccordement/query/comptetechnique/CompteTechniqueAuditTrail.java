package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.query.habilitation.ViewerRights;
import org.springframework.stereotype.Component;

/** The fields of a technical account, as declared. */
@Component
class CompteTechniqueAuditTrail implements AuditTrail<CompteTechniqueState> {

    private final ViewerRights rights;

    CompteTechniqueAuditTrail(ViewerRights rights) {
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "CompteTechnique";
    }

    @Override
    public HistoryFold<CompteTechniqueState> newFold() {
        return new CompteTechniqueHistoryFold();
    }

    @Override
    public FlatFields fields(CompteTechniqueState state) {
        return FlatFields.of(state, "version", "modifieLe", "modifiePar");
    }

    @Override
    public boolean sees(Actor viewer, CompteTechniqueState state) {
        return rights.sees(viewer, Partie.API, state.structure());
    }
}
