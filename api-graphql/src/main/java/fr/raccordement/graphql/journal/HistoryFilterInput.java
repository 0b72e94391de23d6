package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.graphql.typed.StructureResolver;
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
    public static HistoryFilter filter(
            @Nullable HistoryFilterInput input, StructureResolver structures) {
        return input == null ? HistoryFilter.NONE : input.filter(structures);
    }

    private HistoryFilter filter(StructureResolver structures) {
        return new HistoryFilter(
                aggregateType,
                aggregateId == null
                        ? null
                        : ThingNames.meant(
                                aggregateType, aggregateId, structures, "filter.aggregateId"),
                structure,
                actor,
                types == null ? List.of() : types.stream().distinct().sorted().toList(),
                from,
                to,
                correlationId);
    }
}
