package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
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
                aggregateId,
                structure,
                actor,
                types == null ? List.of() : types.stream().distinct().sorted().toList(),
                from,
                to,
                correlationId);
    }
}
