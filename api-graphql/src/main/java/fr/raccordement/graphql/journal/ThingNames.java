package fr.raccordement.graphql.journal;

import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.typed.StructureResolver;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things as clients name them who have read of them in a history. */
public final class ThingNames {

    private static final Set<String> NAMED_BY_STRUCTURE =
            Set.of("Structure", "CompteTechnique", "Habilitation");

    private static final String OF = "/";

    private ThingNames() {}

    /**
     * The thing, as it is meant where its kind is known by something that has a form. What is named
     * by its structure may be named by any identifier of that.
     *
     * @param aggregateType what kind of thing; null for any
     * @param path of the argument that names it
     */
    public static String meant(
            @Nullable String aggregateType,
            String aggregateId,
            StructureResolver structures,
            String path) {
        if (aggregateType == null || NAMED_BY_STRUCTURE.contains(aggregateType)) {
            var names = aggregateId.split(OF, 2);
            var key = structures.find(names[0]);
            if (key.isPresent()) {
                return names.length == 1 ? key.get() : key.get() + OF + names[1];
            }
        }
        var form =
                switch (aggregateType) {
                    case "Fiche" -> TypedForm.FICHE;
                    case "Structure", "CompteTechnique" -> TypedForm.STRUCTURE;
                    case "InterfaceCode" -> TypedForm.CODE_INTERFACE;
                    case null, default -> TypedForm.IDENTIFIANT;
                };
        var meant = form.meant(aggregateId);
        if (!form.isWellFormed(meant)) {
            throw RequestRefusal.of(List.of(RequestRefusal.violation(form, path)));
        }
        return meant;
    }
}
