package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.query.FindDecidedRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One connection by API. Absent and hidden look the same. */
@Component
class RaccordementApiQueryHandler {

    private final RaccordementApiPast raccordements;
    private final RaccordementApiViewMapper mapper;
    private final ReadRights rights;

    RaccordementApiQueryHandler(
            RaccordementApiPast raccordements,
            RaccordementApiViewMapper mapper,
            ReadRights rights) {
        this.raccordements = raccordements;
        this.mapper = mapper;
        this.rights = rights;
    }

    @QueryHandler
    Optional<RaccordementApiView> handle(FindRaccordementApi query) {
        return raccordements
                .now(query.raccordementApiId())
                .filter(it -> rights.of(query).sees(it.concern()))
                .map(mapper::view);
    }

    @QueryHandler
    RaccordementApiView handle(FindDecidedRaccordementApi query) {
        return mapper.view(
                raccordements
                        .atVersion(query.raccordementApiId(), query.version())
                        .orElseThrow(() -> new IllegalStateException("No such event: " + query)));
    }
}
