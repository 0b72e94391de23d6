package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Sorts.descending;
import static fr.raccordement.projection.Listing.anyOf;

import com.mongodb.client.FindIterable;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lists delegations: a page costs the same wherever it lies in the list. */
@Component
class DelegationListing {

    private static final String DEMANDEE_LE = "demandeeLe";
    private static final int MANY = 1_000;

    private final Readable<DelegationState> delegations;
    private final DelegationSelection selection;
    private final DelegationViewMapper viewer;
    private final Listing<DelegationState> listing;

    DelegationListing(
            ProjectedCollection<DelegationState> delegations,
            DelegationSelection selection,
            DelegationViewMapper viewer) {
        this.delegations = delegations;
        this.listing = new Listing<>(delegations, DelegationState::id);
        this.selection = selection;
        this.viewer = viewer;
    }

    @QueryHandler
    DelegationPage handle(ListDelegations query) {
        var page =
                listing.page(
                        selection.of(query.filter(), query.viewer()),
                        DelegationSortColumns.of(query.order()),
                        DelegationSortColumns.ascending(query.order()),
                        query.fenetre());
        var seen = viewer.show(query.viewer(), page.documents());
        var ids = seen.stream().map(DelegationView::id).collect(Collectors.toSet());
        return new DelegationPage(seen, page.bounds().only(ids));
    }

    /** One reading for all of the fiches, or one for each where together they have very many. */
    @QueryHandler
    List<DelegationView> handle(FindDelegationsOfFiches query) {
        var together = newest(query.ficheIds(), MANY + 1);
        var found =
                together.size() > MANY
                        ? query.ficheIds().stream()
                                .flatMap(it -> newest(Set.of(it), query.ofEach()).stream())
                        : together.stream()
                                .collect(Collectors.groupingBy(DelegationState::ficheId))
                                .values()
                                .stream()
                                .flatMap(states -> states.stream().limit(query.ofEach()));
        return viewer.show(query.viewer(), found.toList());
    }

    /** Whether the viewer sees any delegation in which the structure is a side. */
    boolean concerns(Actor asking, String structure) {
        var aSide =
                new Document(
                        "$or",
                        List.of(
                                new Document("tiers", structure),
                                new Document("structure", structure)));
        var conditions =
                asking.seesEverything()
                        ? List.of(aSide)
                        : List.of(aSide, selection.ofASideOf(asking));
        return delegations.read(it -> all(it.find(new Document("$and", conditions)))).stream()
                .anyMatch(state -> viewer.show(asking, state).isPresent());
    }

    private List<DelegationState> newest(Set<String> ficheIds, int count) {
        return delegations.read(
                it ->
                        all(
                                it.find(new Document("ficheId", anyOf(ficheIds)))
                                        .sort(descending(DEMANDEE_LE, "_id"))
                                        .limit(count)));
    }

    private static List<DelegationState> all(FindIterable<DelegationState> found) {
        return found.into(new ArrayList<>());
    }
}
