package fr.raccordement.query.fiche;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiches;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.rights.ReadRights;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Several fiches at once, as the list knows them. */
@Component
class FichesById {

    private final ProjectedCollection<FicheState> fiches;
    private final ReadRights rights;
    private final FicheViewMapper mapper;

    FichesById(ProjectedCollection<FicheState> fiches, ReadRights rights, FicheViewMapper mapper) {
        this.fiches = fiches;
        this.rights = rights;
        this.mapper = mapper;
    }

    @QueryHandler
    List<FicheView> handle(FindFiches query) {
        var sight = rights.of(query);
        var found = fiches.read(it -> it.find(in("_id", query.ficheIds())).into(new ArrayList<>()));
        return mapper.views(
                found.stream()
                        .filter(state -> !state.discarded())
                        .filter(state -> sight.sees(state.concern()))
                        .toList());
    }
}
