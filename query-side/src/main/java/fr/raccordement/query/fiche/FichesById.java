package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiches;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Several fiches at once, as the list knows them. */
@Component
class FichesById {

    private final ProjectedCollection<FicheState> fiches;
    private final ViewerRights rights;
    private final FicheViewMapper viewer;

    FichesById(
            ProjectedCollection<FicheState> fiches, ViewerRights rights, FicheViewMapper viewer) {
        this.fiches = fiches;
        this.rights = rights;
        this.viewer = viewer;
    }

    /** The rights are asked once for each structure and kind. */
    @QueryHandler
    List<FicheView> handle(FindFiches query) {
        var seen = new HashMap<String, Boolean>();
        var found = fiches.read(it -> it.find(in("_id", query.ficheIds())).into(new ArrayList<>()));
        return found.stream()
                .filter(state -> !state.discarded())
                .filter(
                        state ->
                                seen.computeIfAbsent(
                                        state.partie() + state.structure(),
                                        _ ->
                                                rights.sees(
                                                        query.viewer(),
                                                        state.partie(),
                                                        state.structure())))
                .map(viewer::view)
                .toList();
    }
}
