package fr.raccordement.query.raccordementapi;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiCursor;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Lists connections by keyset: a page costs the same wherever it lies in the list (S-42). */
@Component
class RaccordementApiListing {

    private final MongoCollection<RaccordementApiState> raccordements;
    private final ViewerRights rights;
    private final RaccordementApiViewer viewer;

    RaccordementApiListing(
            ProjectedCollection<RaccordementApiState> raccordements,
            ViewerRights rights,
            RaccordementApiViewer viewer) {
        this.raccordements = raccordements.documents();
        this.rights = rights;
        this.viewer = viewer;
    }

    @QueryHandler
    RaccordementApiPage handle(ListRaccordementsApi query) {
        var matching = matching(query);
        var after = query.after();
        var found =
                raccordements
                        .find(after == null ? matching : beyond(matching, after))
                        .sort(Sorts.descending("creeLe", "_id"))
                        .limit(query.first() + 1)
                        .into(new ArrayList<>());
        var more = found.size() > query.first();
        var shown = more ? found.subList(0, query.first()) : found;
        return new RaccordementApiPage(
                shown.stream().map(viewer::view).toList(),
                more,
                raccordements.countDocuments(matching));
    }

    /** What the filter and the rights admit, every condition at the top level of the document. */
    private Document matching(ListRaccordementsApi query) {
        var filter = query.filter();
        var matching = new Document();
        if (!query.viewer().seesEverything()) {
            matching.append("structure", new Document("$in", readable(query)));
        } else if (filter.structure() != null) {
            matching.append("structure", filter.structure());
        }
        if (filter.statut() != null) {
            matching.append("statut", filter.statut());
        }
        if (filter.mode() != null) {
            matching.append("mode", filter.mode());
        }
        if (filter.environnement() != null) {
            matching.append("environnement", filter.environnement());
        }
        return matching;
    }

    private List<String> readable(ListRaccordementsApi query) {
        var wanted = query.filter().structure();
        return rights.structures(query.viewer(), Partie.API).stream()
                .filter(held -> wanted == null || wanted.equals(held))
                .toList();
    }

    /** The range on the instant repeats what the alternatives say, to bound the index scan. */
    private static Document beyond(Document matching, RaccordementApiCursor after) {
        return new Document(matching)
                .append("creeLe", new Document("$lte", after.creeLe()))
                .append(
                        "$or",
                        List.of(
                                new Document("creeLe", new Document("$lt", after.creeLe())),
                                new Document("creeLe", after.creeLe())
                                        .append(
                                                "_id",
                                                new Document("$lt", after.raccordementApiId()))));
    }
}
