package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields of a connection are those that its view shows, the contact as the vault opens it. */
@Component
class RaccordementApiAuditTrail implements AuditTrail<RaccordementApiState> {

    private final RaccordementApiViewMapper mapper;

    RaccordementApiAuditTrail(RaccordementApiViewMapper mapper) {
        this.mapper = mapper;
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
        return mapper.fields(
                state, FlatFields.of(mapper.view(state), "version", "modifieLe", "modifiePar"));
    }

    @Override
    public List<Concern> concerns(RaccordementApiState state) {
        return List.of(state.concern());
    }
}
