package fr.raccordement.query.habilitation;

import static fr.raccordement.projection.Listing.anyOf;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.query.HabilitationFilter;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.structure.StructureSearch;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Which rattachements a filter and the rights of who asks admit, whatever their profiles. */
@Component
class HabilitationSelection {

    private final StructureSearch search;

    HabilitationSelection(StructureSearch search) {
        this.search = search;
    }

    /** Of a structure's users, its managers see everything, the user concerned their own. */
    List<Document> admitted(HabilitationFilter filter, Sight sight, Actor viewer) {
        var conditions = new ArrayList<Document>();
        if (filter.structure() != null) {
            conditions.add(new Document("structure", filter.structure()));
        }
        search.matching(filter.recherche(), List.of(RattachementCollection.SIDE))
                .ifPresent(conditions::add);
        if (filter.utilisateur() != null) {
            conditions.add(new Document("utilisateur", filter.utilisateur()));
        }
        if (!sight.everything()) {
            var managed = sight.structures(Partie.ORGANISATION);
            conditions.add(
                    new Document(
                            "$or",
                            List.of(
                                    new Document("structure", anyOf(managed)),
                                    new Document("utilisateur", viewer.login()))));
        }
        return conditions;
    }
}
