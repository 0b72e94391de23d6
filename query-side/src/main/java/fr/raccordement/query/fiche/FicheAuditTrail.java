package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.projection.diff.FlatFields;
import fr.raccordement.projection.history.AuditTrail;
import fr.raccordement.projection.history.HistoryFold;
import fr.raccordement.query.habilitation.ViewerRights;
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

    private final FicheViewMapper viewer;
    private final ViewerRights rights;

    FicheAuditTrail(FicheViewMapper viewer, ViewerRights rights) {
        this.viewer = viewer;
        this.rights = rights;
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
        var champs = FlatFields.of(viewer.view(state), OF_EACH_EVENT, RESEAUX);
        return state.discarded() ? champs.without("statut") : champs;
    }

    @Override
    public boolean sees(Actor asking, FicheState state) {
        return rights.sees(asking, state.partie(), state.structure());
    }
}
