package fr.raccordement.query.delegation;

import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationPage;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegationsOfFiches;
import fr.raccordement.api.delegation.query.ListDelegations;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.Keyset;
import fr.raccordement.query.Keyset.Place;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lists delegations by keyset, so that requests without an answer are met by age. */
@Component
class DelegationListing {

    private static final String DEMANDEE_LE = "demandeeLe";
    private static final int MANY = 1_000;

    private final MongoCollection<DelegationState> delegations;
    private final ViewerRights rights;
    private final DelegationViewer viewer;

    DelegationListing(
            ProjectedCollection<DelegationState> delegations,
            ViewerRights rights,
            DelegationViewer viewer) {
        this.delegations = delegations.documents();
        this.rights = rights;
        this.viewer = viewer;
    }

    @QueryHandler
    DelegationPage handle(ListDelegations query) {
        var matching = matching(query);
        var cursor = query.cursor();
        var start = cursor == null ? null : new Place(cursor.demandeeLe(), cursor.delegationId());
        var keyset = new Keyset(DEMANDEE_LE, true, start);
        var found =
                delegations
                        .find(keyset.beyond(matching))
                        .sort(keyset.sort())
                        .limit(query.first() + 1)
                        .into(new ArrayList<>());
        var more = found.size() > query.first();
        var page = more ? found.subList(0, query.first()) : found;
        return new DelegationPage(
                viewer.show(query.viewer(), page), more, delegations.countDocuments(matching));
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

    /** What the filter and the rights admit, every condition at the top level of the document. */
    private Document matching(ListDelegations query) {
        var filter = query.filter();
        var matching = new Document();
        if (!filter.statuts().isEmpty()) {
            matching.append("statut", anyOf(filter.statuts()));
        }
        if (filter.tiers() != null) {
            matching.append("tiers", filter.tiers());
        }
        if (filter.structure() != null) {
            matching.append("structure", filter.structure());
        }
        if (filter.ficheId() != null) {
            matching.append("ficheId", filter.ficheId());
        }
        if (filter.environnement() != null) {
            matching.append("environnement", filter.environnement());
        }
        var conditions = new ArrayList<Document>();
        if (filter.demandeeAvant() != null) {
            conditions.add(new Document(DEMANDEE_LE, new Document("$lt", filter.demandeeAvant())));
        }
        if (!query.viewer().seesEverything()) {
            conditions.add(ofASideOf(query.viewer()));
        }
        return conditions.isEmpty() ? matching : matching.append("$and", conditions);
    }

    private Document ofASideOf(Actor asking) {
        return new Document(
                "$or",
                List.of(
                        new Document("tiers", anyOf(rights.structures(asking, Partie.TIERS))),
                        new Document(
                                "structure", anyOf(rights.structures(asking, Partie.ENTITE)))));
    }

    private static Document anyOf(Collection<?> values) {
        return new Document("$in", List.copyOf(values));
    }
}
