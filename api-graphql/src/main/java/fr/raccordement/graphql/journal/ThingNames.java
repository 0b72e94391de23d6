package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.NamedByStructure;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.typed.StructureResolver;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Things as clients name them who have read of them in a history. */
public final class ThingNames {

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
        var named = keyed(aggregateType, aggregateId, structures);
        if (named.isPresent()) {
            return named.get();
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

    /** What is named by a structure that is known, as it is stored. */
    public static Optional<String> keyed(
            @Nullable String aggregateType, String aggregateId, StructureResolver structures) {
        return NamedByStructure.of(aggregateType, aggregateId)
                .flatMap(it -> structures.find(it.structure()).map(it::of));
    }
}
