package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.query.FindDecidedRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One connection by API. Absent and hidden look the same. */
@Component
class RaccordementApiQueryHandler {

    private final RaccordementApiPast raccordements;
    private final RaccordementApiViewMapper viewer;
    private final ViewerRights rights;

    RaccordementApiQueryHandler(
            RaccordementApiPast raccordements,
            RaccordementApiViewMapper viewer,
            ViewerRights rights) {
        this.raccordements = raccordements;
        this.viewer = viewer;
        this.rights = rights;
    }

    @QueryHandler
    Optional<RaccordementApiView> handle(FindRaccordementApi query) {
        return raccordements
                .now(query.raccordementApiId())
                .filter(it -> rights.sees(query.viewer(), Partie.API, it.structure()))
                .map(viewer::view);
    }

    /** Checks no rights: who was allowed to change the connection may see what it became. */
    @QueryHandler
    RaccordementApiView handle(FindDecidedRaccordementApi query) {
        return viewer.view(
                raccordements
                        .atVersion(query.raccordementApiId(), query.version())
                        .orElseThrow(() -> new IllegalStateException("No such event: " + query)));
    }
}
