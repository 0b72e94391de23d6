package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of a fiche are those that its view shows, contacts as the vault opens them. */
@Component
class FicheChronique implements Chronique<FicheState> {

    private static final Set<String> OF_EACH_EVENT = Set.of("version", "modifieeLe", "modifieePar");

    /** The network is one field for clients. */
    private static final Map<String, String> RESEAUX =
            Map.of("pesit", "reseau.pesit", "sftp", "reseau.sftp", "as2", "reseau.as2");

    private final FicheViewer viewer;
    private final ViewerRights rights;

    FicheChronique(FicheViewer viewer, ViewerRights rights) {
        this.viewer = viewer;
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "Fiche";
    }

    @Override
    public Narrator<FicheState> narrator() {
        return new FicheNarrator();
    }

    /** Thrown away, a fiche has no status. */
    @Override
    public Champs champs(FicheState state) {
        var champs = Champs.of(viewer.view(state), OF_EACH_EVENT, RESEAUX);
        return state.discarded() ? champs.without("statut") : champs;
    }

    @Override
    public boolean sees(Actor asking, FicheState state) {
        return rights.sees(asking, state.partie(), state.structure());
    }
}
