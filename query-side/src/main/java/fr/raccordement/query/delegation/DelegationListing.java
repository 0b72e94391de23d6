package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Sorts.descending;
import static fr.raccordement.query.Listing.anyOf;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.Column;
import fr.raccordement.query.Listing;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.Selection;
import fr.raccordement.query.habilitation.ViewerRights;
import fr.raccordement.query.structure.StructureSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists delegations: a page costs the same wherever it lies in the list. */
@Component
class DelegationListing {

    private static final String DEMANDEE_LE = "demandeeLe";
    private static final int MANY = 1_000;

    private final MongoCollection<DelegationState> delegations;
    private final ViewerRights rights;
    private final StructureSearch structures;
    private final DelegationViewer viewer;
    private final Listing<DelegationState> listing;

    DelegationListing(
            ProjectedCollection<DelegationState> delegations,
            ViewerRights rights,
            StructureSearch structures,
            DelegationViewer viewer) {
        this.delegations = delegations.documents();
        this.listing = new Listing<>(delegations, DelegationState::id);
        this.rights = rights;
        this.structures = structures;
        this.viewer = viewer;
    }

    @QueryHandler
    DelegationPage handle(ListDelegations query) {
        var page =
                listing.page(
                        selection(query.filter(), query.viewer()),
                        column(query.order()),
                        query.order().name().endsWith("_ASC"),
                        query.fenetre());
        var seen = viewer.show(query.viewer(), page.documents());
        var ids = seen.stream().map(DelegationView::id).collect(Collectors.toSet());
        return new DelegationPage(seen, page.bornes().only(ids));
    }

    private static Column<DelegationState> column(DelegationOrder order) {
        return switch (order) {
            case DEMANDEE_LE_ASC, DEMANDEE_LE_DESC ->
                    Column.ofInstant(DEMANDEE_LE, DelegationState::demandeeLe);
            case MODIFIEE_LE_ASC, MODIFIEE_LE_DESC ->
                    Column.ofInstant("modifieeLe", DelegationState::modifieeLe);
            case EFFECTIVE_FROM_ASC, EFFECTIVE_FROM_DESC ->
                    Column.ofInstant("cleEffet", DelegationState::cleEffet);
            case TIERS_ASC, TIERS_DESC -> Column.ofText("tiers", DelegationState::tiers);
            case STRUCTURE_ASC, STRUCTURE_DESC ->
                    Column.ofText("structure", DelegationState::structure);
        };
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
                asking.seesEverything() ? List.of(aSide) : List.of(aSide, ofASideOf(asking));
        return delegations.find(new Document("$and", conditions)).into(new ArrayList<>()).stream()
                .anyMatch(state -> viewer.show(asking, state).isPresent());
    }

    private List<DelegationState> newest(Set<String> ficheIds, int count) {
        return delegations
                .find(new Document("ficheId", anyOf(ficheIds)))
                .sort(descending(DEMANDEE_LE, "_id"))
                .limit(count)
                .into(new ArrayList<>());
    }

    /** What the filter and the rights admit. */
    private Selection selection(DelegationFilter filter, Actor asking) {
        var conditions = new ArrayList<Document>();
        equal(conditions, "tiers", filter.tiers());
        equal(conditions, "structure", filter.structure());
        equal(conditions, "ficheId", filter.ficheId());
        equal(conditions, "environnement", filter.environnement());
        if (filter.demandeeAvant() != null) {
            conditions.add(new Document(DEMANDEE_LE, new Document("$lt", filter.demandeeAvant())));
        }
        if (filter.modifieeDepuis() != null) {
            conditions.add(
                    new Document("modifieeLe", new Document("$gte", filter.modifieeDepuis())));
        }
        structures
                .narrowed(null, null, filter.recherche())
                .ifPresent(sirets -> conditions.add(ofASideIn(sirets, sirets)));
        if (!asking.seesEverything()) {
            conditions.add(ofASideOf(asking));
        }
        return Selection.of(all(conditions), "statut", filter.statuts(), DelegationStatus.class);
    }

    private static void equal(List<Document> conditions, String field, @Nullable Object wanted) {
        if (wanted != null) {
            conditions.add(new Document(field, wanted));
        }
    }

    private static Document all(List<Document> conditions) {
        return conditions.isEmpty() ? new Document() : new Document("$and", conditions);
    }

    private Document ofASideOf(Actor asking) {
        return ofASideIn(
                rights.structures(asking, Partie.TIERS), rights.structures(asking, Partie.ENTITE));
    }

    private static Document ofASideIn(List<String> tiers, List<String> entites) {
        return new Document(
                "$or",
                List.of(
                        new Document("tiers", anyOf(tiers)),
                        new Document("structure", anyOf(entites))));
    }
}
