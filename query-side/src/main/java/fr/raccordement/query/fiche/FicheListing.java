package fr.raccordement.query.fiche;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.query.FicheCursor;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.fiche.query.ListFichesAExaminer;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.Keyset;
import fr.raccordement.query.Keyset.Place;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists fiches by keyset: a page costs the same wherever it lies in the list. */
@Component
class FicheListing {

    private static final List<FicheStatus> WAITING =
            List.of(FicheStatus.ENVOYEE, FicheStatus.ENVOYEE_MAJ);

    private final MongoCollection<FicheState> fiches;
    private final ViewerRights rights;
    private final FicheViewer viewer;

    FicheListing(ProjectedCollection<FicheState> fiches, ViewerRights rights, FicheViewer viewer) {
        this.fiches = fiches.documents();
        this.rights = rights;
        this.viewer = viewer;
    }

    @QueryHandler
    FichePage handle(ListFiches query) {
        return page(matching(query), keyset(query), query.limit(), query.backwards());
    }

    /** The queue of the operator. */
    @QueryHandler
    FichePage handle(ListFichesAExaminer query) {
        if (!query.viewer().seesEverything()) {
            return new FichePage(List.of(), false, false, 0);
        }
        var matching = new Document("discarded", false).append("statut", anyOf(WAITING));
        if (query.kind() != null) {
            matching.append("kind", query.kind());
        }
        if (query.environnement() != null) {
            matching.append("environnement", query.environnement());
        }
        var keyset = new Keyset("soumiseLe", true, place(query.cursor()));
        return page(matching, keyset, query.limit(), false);
    }

    private FichePage page(Document matching, Keyset keyset, int limit, boolean backwards) {
        var page =
                fiches.find(keyset.beyond(matching))
                        .sort(keyset.sort())
                        .limit(limit + 1)
                        .into(new ArrayList<>());
        var more = page.size() > limit;
        var behind = keyset.start() != null && exists(keyset.upTo(matching));
        var shown = more ? page.subList(0, limit) : page;
        return new FichePage(
                (backwards ? shown.reversed() : shown).stream().map(viewer::view).toList(),
                backwards ? more : behind,
                backwards ? behind : more,
                fiches.countDocuments(matching));
    }

    private static Keyset keyset(ListFiches query) {
        var start = place(query.cursor());
        return switch (query.order()) {
            case CREEE_LE_ASC -> new Keyset("creeeLe", !query.backwards(), start);
            case CREEE_LE_DESC -> new Keyset("creeeLe", query.backwards(), start);
            case MODIFIEE_LE_ASC -> new Keyset("modifieeLe", !query.backwards(), start);
            case MODIFIEE_LE_DESC -> new Keyset("modifieeLe", query.backwards(), start);
        };
    }

    private static @Nullable Place place(@Nullable FicheCursor cursor) {
        return cursor == null ? null : new Place(cursor.instant(), cursor.ficheId());
    }

    private boolean exists(Document conditions) {
        return fiches.find(conditions).limit(1).first() != null;
    }

    /** What the filter and the rights admit, every condition at the top level of the document. */
    private Document matching(ListFiches query) {
        var filter = query.filter();
        var matching = new Document("discarded", false);
        var structure = filter.structure();
        if (query.viewer().seesEverything()) {
            if (structure != null) {
                matching.append("structure", structure);
            }
        } else {
            var receivers = readable(query, Partie.RECEPTEUR);
            var issuers = readable(query, Partie.EMETTEUR);
            matching.append("structure", anyOf(receivers));
            if (issuers.size() < receivers.size()) {
                matching.append(
                        "$and",
                        List.of(
                                new Document(
                                        "$or",
                                        List.of(
                                                new Document("structure", anyOf(issuers)),
                                                new Document("kind", FicheKind.RECEPTEUR)))));
            }
        }
        if (!filter.statuts().isEmpty()) {
            matching.append("statut", anyOf(filter.statuts()));
        }
        if (filter.kind() != null) {
            matching.append("kind", filter.kind());
        }
        if (filter.environnement() != null) {
            matching.append("environnement", filter.environnement());
        }
        if (filter.protocole() != null) {
            matching.append("protocole", filter.protocole());
        }
        return matching;
    }

    /** Whoever reads the issuer fiches of a structure reads its receiver fiches too. */
    private List<String> readable(ListFiches query, Partie partie) {
        var wanted = query.filter().structure();
        return rights.structures(query.viewer(), partie).stream()
                .filter(held -> wanted == null || wanted.equals(held))
                .toList();
    }

    private static Document anyOf(Collection<?> values) {
        return new Document("$in", List.copyOf(values));
    }
}
