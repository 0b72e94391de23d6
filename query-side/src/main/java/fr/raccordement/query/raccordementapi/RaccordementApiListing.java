package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.rights.ReadRights;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists connections: a page costs the same wherever it lies in the list (S-42). */
@Component
class RaccordementApiListing {

    private final Listing<RaccordementApiState> raccordements;
    private final ReadRights rights;
    private final RaccordementApiSelection selection;
    private final RaccordementApiViewMapper mapper;

    RaccordementApiListing(
            ProjectedCollection<RaccordementApiState> raccordements,
            ReadRights rights,
            RaccordementApiSelection selection,
            RaccordementApiViewMapper mapper) {
        this.raccordements = new Listing<>(raccordements, RaccordementApiState::id);
        this.rights = rights;
        this.selection = selection;
        this.mapper = mapper;
    }

    @QueryHandler
    RaccordementApiPage handle(ListRaccordementsApi query) {
        var page =
                raccordements.page(
                        selection.of(query.filter(), rights.of(query)),
                        RaccordementApiSortColumns.of(query.order()),
                        RaccordementApiSortColumns.ascending(query.order()),
                        query.pageRequest());
        return new RaccordementApiPage(
                page.documents().stream().map(mapper::view).toList(), page.bounds());
    }
}
