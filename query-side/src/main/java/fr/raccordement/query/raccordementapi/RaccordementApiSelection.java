package fr.raccordement.query.raccordementapi;

import static fr.raccordement.projection.Listing.anyOf;
import static fr.raccordement.projection.Selection.names;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.structure.StructureSearch;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filter and the rights of who asks admit, as one query. */
@Component
class RaccordementApiSelection {

    private final StructureSearch search;

    RaccordementApiSelection(StructureSearch search) {
        this.search = search;
    }

    /** All modes are named where any will do, for the indexes that begin with them. */
    Selection of(RaccordementApiFilter filter, Sight sight) {
        var conditions = new Document();
        StructureSearch.narrowed(readable(sight), filter.structure())
                .ifPresent(sirets -> conditions.append("structure", anyOf(sirets)));
        search.matching(filter.recherche(), List.of(RaccordementApiCollection.SIDE))
                .ifPresent(it -> conditions.append("$and", List.of(it)));
        var mode = filter.mode();
        conditions.append(
                "mode",
                mode == null
                        ? anyOf(names(Arrays.asList(RaccordementApiMode.values())))
                        : mode.name());
        if (filter.environnement() != null) {
            conditions.append("environnement", filter.environnement());
        }
        if (filter.nomApplicationPiste() != null) {
            var beginning = Pattern.quote(filter.nomApplicationPiste());
            conditions.append("saisie.nomApplicationPiste", Pattern.compile("^" + beginning));
        }
        if (filter.modifieDepuis() != null) {
            conditions.append("modifieLe", new Document("$gte", filter.modifieDepuis()));
        }
        if (filter.certificatExpireAvant() != null) {
            conditions.append(
                    "expirationCertificat", new Document("$lt", filter.certificatExpireAvant()));
        }
        if (filter.confiance() != null) {
            conditions.append("confiance", filter.confiance().name());
        }
        var wanted =
                filter.statut() == null
                        ? List.<RaccordementApiStatus>of()
                        : List.of(filter.statut());
        return Selection.of(conditions, "statut", wanted, RaccordementApiStatus.class);
    }

    private static @Nullable List<String> readable(Sight sight) {
        return sight.everything() ? null : sight.structures(Partie.API);
    }
}
