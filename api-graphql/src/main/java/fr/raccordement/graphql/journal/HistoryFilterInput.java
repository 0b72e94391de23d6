package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.graphql.refusal.RequestRefusal;
import java.time.Instant;
import java.util.List;
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

    /** As the filter of the query; everything without an input. */
    public static HistoryFilter filter(@Nullable HistoryFilterInput input) {
        return input == null ? HistoryFilter.NONE : input.filter();
    }

    private HistoryFilter filter() {
        return new HistoryFilter(
                aggregateType,
                aggregateId == null ? null : meant(aggregateType, aggregateId),
                structure,
                actor,
                types == null ? List.of() : types.stream().distinct().sorted().toList(),
                from,
                to,
                correlationId);
    }

    /** The thing, as it is meant where its kind is known by something that has a form. */
    private static String meant(@Nullable String aggregateType, String aggregateId) {
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
