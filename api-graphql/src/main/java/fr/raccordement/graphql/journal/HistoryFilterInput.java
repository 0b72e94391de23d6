package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.typed.StructureResolver;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events, as clients say it; what is left out puts no condition. */
public record HistoryFilterInput(
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String structure,
        @Nullable String actor,
        @Nullable List<String> types,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String correlationId) {

    private static final Set<String> NAMED_BY_STRUCTURE =
            Set.of("Structure", "CompteTechnique", "Habilitation");

    private static final String OF = "/";

    /** As the filter of the query; everything without an input. */
    public static HistoryFilter filter(
            @Nullable HistoryFilterInput input, StructureResolver structures) {
        return input == null ? HistoryFilter.NONE : input.filter(structures);
    }

    private HistoryFilter filter(StructureResolver structures) {
        return new HistoryFilter(
                aggregateType,
                aggregateId == null ? null : meant(aggregateType, aggregateId, structures),
                structure,
                actor,
                types == null ? List.of() : types.stream().distinct().sorted().toList(),
                from,
                to,
                correlationId);
    }

    /**
     * The thing, as it is meant where its kind is known by something that has a form. What is named
     * by its structure may be named by any identifier of that.
     */
    private static String meant(
            @Nullable String aggregateType, String aggregateId, StructureResolver structures) {
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
            throw RequestRefusal.of(List.of(RequestRefusal.violation(form, "filter.aggregateId")));
        }
        return meant;
    }
}
