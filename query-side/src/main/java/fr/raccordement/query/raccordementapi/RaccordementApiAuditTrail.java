package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.projection.history.Replayed;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields of a connection are those that its view shows, the contact as the vault opens it. */
@Component
class RaccordementApiAuditTrail implements Replayed<RaccordementApiState> {

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
                state,
                FlatFields.of(
                        mapper.view(state, state.modifieLe()),
                        "version",
                        "modifieLe",
                        "modifiePar"));
    }

    @Override
    public List<Concern> concerns(RaccordementApiState state) {
        return List.of(state.concern());
    }

    @Override
    public List<Partie> parties() {
        return List.of(Partie.API);
    }

    @Override
    public Object view(Sight sight, RaccordementApiState state) {
        return mapper.view(state, state.modifieLe());
    }

    @Override
    public RaccordementApiAuditTrail ofOneReading() {
        return new RaccordementApiAuditTrail(mapper.ofOneReading());
    }
}
