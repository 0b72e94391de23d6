package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.fiche.query.ListFichesAExaminer;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.rights.ReadRights;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists fiches: a page costs the same wherever it lies in the list (D-013). */
@Component
class FicheListing {

    private static final List<String> WAITING =
            Selection.names(List.of(FicheStatus.ENVOYEE, FicheStatus.ENVOYEE_MAJ));

    private final Listing<FicheState> fiches;
    private final FicheSelection selection;
    private final FicheViewMapper mapper;
    private final ReadRights rights;

    FicheListing(
            ProjectedCollection<FicheState> fiches,
            FicheSelection selection,
            FicheViewMapper mapper,
            ReadRights rights) {
        this.fiches = new Listing<>(fiches, FicheState::id);
        this.selection = selection;
        this.mapper = mapper;
        this.rights = rights;
    }

    @QueryHandler
    FichePage handle(ListFiches query) {
        return page(
                selection.of(query.filter(), rights.of(query)), query.order(), query.pageRequest());
    }

    /** The queue of the operator. */
    @QueryHandler
    FichePage handle(ListFichesAExaminer query) {
        var filter = FicheFilter.of(query.kind(), query.environnement());
        var all = selection.of(filter, rights.of(query));
        var waiting = new Selection(all.conditions(), all.field(), WAITING, WAITING);
        return page(waiting, FicheOrder.SOUMISE_LE_ASC, query.pageRequest());
    }

    private FichePage page(Selection selected, FicheOrder order, PageRequest pageRequest) {
        var page =
                fiches.page(
                        selected,
                        FicheSortColumns.of(order),
                        FicheSortColumns.ascending(order),
                        pageRequest);
        return new FichePage(mapper.views(page.documents()), page.bounds());
    }
}
