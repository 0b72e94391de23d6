package fr.raccordement.query.raccordementapi;

import static fr.raccordement.projection.Listing.anyOf;
import static fr.raccordement.projection.Selection.names;

import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.query.ListRaccordementsApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.raccordementapi.query.RaccordementApiPage;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.structure.StructureSearch;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists connections: a page costs the same wherever it lies in the list (S-42). */
@Component
class RaccordementApiListing {

    private final Listing<RaccordementApiState> raccordements;
    private final ReadRights rights;
    private final StructureSearch search;
    private final RaccordementApiViewMapper mapper;

    RaccordementApiListing(
            ProjectedCollection<RaccordementApiState> raccordements,
            ReadRights rights,
            StructureSearch search,
            RaccordementApiViewMapper mapper) {
        this.raccordements = new Listing<>(raccordements, RaccordementApiState::id);
        this.rights = rights;
        this.search = search;
        this.mapper = mapper;
    }

    @QueryHandler
    RaccordementApiPage handle(ListRaccordementsApi query) {
        var page =
                raccordements.page(
                        selection(query.filter(), rights.of(query)),
                        column(query.order()),
                        query.order().name().endsWith("_ASC"),
                        query.pageRequest());
        return new RaccordementApiPage(
                page.documents().stream().map(mapper::view).toList(), page.bounds());
    }

    private static SortColumn<RaccordementApiState> column(RaccordementApiOrder order) {
        return switch (order) {
            case CREE_LE_ASC, CREE_LE_DESC ->
                    SortColumn.ofInstant("creeLe", RaccordementApiState::creeLe);
            case MODIFIE_LE_ASC, MODIFIE_LE_DESC ->
                    SortColumn.ofInstant("modifieLe", RaccordementApiState::modifieLe);
            case STRUCTURE_ASC, STRUCTURE_DESC ->
                    SortColumn.ofText("structure", RaccordementApiState::structure);
            case NOM_ASC, NOM_DESC -> SortColumn.ofText("cleNom", RaccordementApiState::cleNom);
        };
    }

    /** All modes are named where any will do, for the indexes that begin with them. */
    private Selection selection(RaccordementApiFilter filter, Sight sight) {
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
