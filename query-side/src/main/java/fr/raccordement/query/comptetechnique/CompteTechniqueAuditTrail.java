package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields of a technical account, as declared. */
@Component
class CompteTechniqueAuditTrail implements AuditTrail<CompteTechniqueState> {

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
    public List<Concern> concerns(CompteTechniqueState state) {
        return List.of(new Concern(Partie.API, state.structure()));
    }
}
