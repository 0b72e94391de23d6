package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.query.FindDecidedRaccordementApi;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One connection by API, now or then. Absent and hidden look the same. */
@Component
class RaccordementApiQueryHandler {

    private final RaccordementApiPast raccordements;
    private final RaccordementApiViewMapper mapper;

    RaccordementApiQueryHandler(
            RaccordementApiPast raccordements, RaccordementApiViewMapper mapper) {
        this.raccordements = raccordements;
        this.mapper = mapper;
    }

    @QueryHandler
    Optional<RaccordementApiView> handle(FindRaccordementApi query) {
        return raccordements
                .asked(query.raccordementApiId(), query.at(), query.version())
                .map(it -> view(query, it));
    }

    /** The certificate of a past state is judged as of then. */
    private RaccordementApiView view(FindRaccordementApi query, RaccordementApiState state) {
        var at = query.version() == null ? query.at() : state.modifieLe();
        return at == null ? mapper.view(state) : mapper.view(state, at);
    }

    @QueryHandler
    RaccordementApiView handle(FindDecidedRaccordementApi query) {
        return mapper.view(
                raccordements
                        .atVersion(query.raccordementApiId(), query.version())
                        .orElseThrow(() -> new IllegalStateException("No such event: " + query)));
    }
}
