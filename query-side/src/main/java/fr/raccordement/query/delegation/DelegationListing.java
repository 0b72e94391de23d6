package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Sorts.descending;
import static fr.raccordement.projection.Listing.anyOf;

import com.mongodb.client.FindIterable;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
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
    private final ReadRights rights;
    private final Listing<DelegationState> listing;

    DelegationListing(
            ProjectedCollection<DelegationState> delegations,
            DelegationSelection selection,
            ReadRights rights) {
        this.delegations = delegations;
        this.listing = new Listing<>(delegations, DelegationState::id);
        this.selection = selection;
        this.rights = rights;
    }

    @QueryHandler
    DelegationPage handle(ListDelegations query) {
        var sight = rights.of(query);
        var page =
                listing.page(
                        selection.of(query.filter(), sight),
                        DelegationSortColumns.of(query.order()),
                        DelegationSortColumns.ascending(query.order()),
                        query.pageRequest());
        var seen = DelegationViewMapper.views(sight, page.documents());
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
        return DelegationViewMapper.views(rights.of(query), found.toList());
    }

    /** Whether any delegation is seen in which the structure is a side. */
    boolean concerns(Sight sight, String structure) {
        var aSide =
                new Document(
                        "$or",
                        List.of(
                                new Document("tiers", structure),
                                new Document("structure", structure)));
        var conditions =
                sight.everything()
                        ? List.of(aSide)
                        : List.of(aSide, DelegationSelection.ofASideOf(sight));
        return delegations.read(it -> all(it.find(new Document("$and", conditions)))).stream()
                .anyMatch(state -> DelegationViewMapper.view(sight, state).isPresent());
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
