package fr.raccordement.query.delegation;

import static fr.raccordement.projection.Listing.anyOf;

import fr.raccordement.api.delegation.query.DelegationFilter;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.jours.Jours;
import fr.raccordement.query.structure.StructureSearch;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filter and the rights of who asks admit, as one query. */
@Component
class DelegationSelection {

    private static final String DEMANDEE_LE = "demandeeLe";

    private final StructureSearch search;

    DelegationSelection(StructureSearch search) {
        this.search = search;
    }

    Selection of(DelegationFilter filter, Sight sight) {
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
        if (filter.enVigueurLe() != null) {
            var groups = Jours.of(filter.enVigueurLe());
            conditions.add(new Document("jours", anyOf(groups)));
        }
        search.matching(filter.recherche(), DelegationCollection.SIDES).ifPresent(conditions::add);
        if (!sight.everything()) {
            conditions.add(ofASideOf(sight));
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

    /** A side of which is a structure that lets the viewer see it. */
    static Document ofASideOf(Sight sight) {
        return ofASideIn(sight.structures(Partie.TIERS), sight.structures(Partie.ENTITE));
    }

    private static Document ofASideIn(List<String> tiers, List<String> entites) {
        return new Document(
                "$or",
                List.of(
                        new Document("tiers", anyOf(tiers)),
                        new Document("structure", anyOf(entites))));
    }
}
