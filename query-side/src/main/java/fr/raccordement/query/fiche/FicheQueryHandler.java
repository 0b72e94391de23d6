package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindDecidedFiche;
import fr.raccordement.api.fiche.query.FindFiche;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** One fiche, now or then. Absent and hidden look the same (D-097). */
@Component
class FicheQueryHandler {

    private final FichePast fiches;
    private final FicheViewMapper mapper;

    FicheQueryHandler(FichePast fiches, FicheViewMapper mapper) {
        this.fiches = fiches;
        this.mapper = mapper;
    }

    @QueryHandler
    Optional<FicheView> handle(FindFiche query) {
        return fiches.asked(query.ficheId(), query.at(), query.version())
                .filter(state -> !state.discarded())
                .map(state -> view(query, state));
    }

    @QueryHandler
    FicheView handle(FindDecidedFiche query) {
        return mapper.ofOneReading()
                .view(
                        fiches.atVersion(query.ficheId(), query.version())
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "No such event: " + query)));
    }

    /** The certificates of a past state are judged as of then. */
    private FicheView view(FindFiche query, FicheState state) {
        var at = query.version() == null ? query.at() : state.modifieeLe();
        var once = mapper.ofOneReading();
        return at == null ? once.view(state) : once.view(state, at);
    }
}
