package fr.raccordement.query.structure;

import static fr.raccordement.projection.Listing.anyOf;
import static fr.raccordement.projection.Selection.names;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.projection.Selection;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;

/** What a filter admits, as one query; for the list and for exports of it. */
public final class StructureSelection {

    private StructureSelection() {}

    public static Selection of(StructureFilter filter) {
        var conditions = new Document();
        StructureSearch.matching(filter.recherche()).ifPresent(conditions::putAll);
        conditions.append("type", types(filter));
        if (filter.tiersDeDematerialisation() != null) {
            conditions.append("tiersDeDematerialisation", filter.tiersDeDematerialisation());
        }
        var wanted =
                filter.statut() == null ? List.<StructureStatus>of() : List.of(filter.statut());
        return Selection.of(conditions, "statut", wanted, StructureStatus.class);
    }

    /** These conditions, on structures of any type and status. */
    static Document ofAny(Document conditions) {
        var all = new Document(conditions).append("type", anyType());
        return Selection.of(all, "statut", List.of(), StructureStatus.class).matching();
    }

    private static Object types(StructureFilter filter) {
        var type = filter.type();
        return type == null ? anyType() : type.name();
    }

    /** All are named where any will do, for the indexes that begin with the type. */
    private static Document anyType() {
        return anyOf(names(Arrays.asList(StructureType.values())));
    }
}
