package fr.raccordement.query.fiche;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a fiche are those that its view shows, contacts as the vault opens them. */
@Component
class FicheAuditTrail implements AuditTrail<FicheState> {

    private static final Set<String> OF_EACH_EVENT = Set.of("version", "modifieeLe", "modifieePar");

    /** The network is one field for clients. */
    private static final Map<String, String> RESEAUX =
            Map.of("pesit", "reseau.pesit", "sftp", "reseau.sftp", "as2", "reseau.as2");

    private final FicheViewMapper mapper;

    FicheAuditTrail(FicheViewMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String aggregateType() {
        return "Fiche";
    }

    @Override
    public HistoryFold<FicheState> newFold() {
        return new FicheHistoryFold();
    }

    /** Thrown away, a fiche has no status. */
    @Override
    public FlatFields fields(FicheState state) {
        var fields = FlatFields.of(mapper.view(state, state.modifieeLe()), OF_EACH_EVENT, RESEAUX);
        return state.discarded() ? fields.without("statut") : fields;
    }

    @Override
    public List<Concern> concerns(FicheState state) {
        return List.of(state.concern());
    }
}
