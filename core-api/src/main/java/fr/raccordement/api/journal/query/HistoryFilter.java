package fr.raccordement.api.journal.query;

import fr.raccordement.api.RuleViolatedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events; null and empty put no condition.
 *
 * @param aggregateType the kind of thing that they happened to
 * @param aggregateId the thing, as histories name it
 * @param structure SIRET of the structure that they concern
 * @param actor login of whoever did it
 * @param types names of events
 * @param from since then
 * @param to before then
 * @param correlationId the request that they came from
 */
public record HistoryFilter(
        @Nullable String aggregateType,
        @Nullable String aggregateId,
        @Nullable String structure,
        @Nullable String actor,
        List<String> types,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String correlationId) {

    /** Everything. */
    public static final HistoryFilter NONE =
            new HistoryFilter(null, null, null, null, List.of(), null, null, null);

    /** The same; refused with PERIODE_ORDER where the period ends before it begins. */
    public HistoryFilter inOrder() {
        requireOrder(from, to, "filter.to");
        return this;
    }

    /**
     * Refuses with PERIODE_ORDER what ends before it begins; null is an open end.
     *
     * @param path of the end
     */
    public static void requireOrder(@Nullable Instant from, @Nullable Instant to, String path) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new RuleViolatedException(
                    "PERIODE_ORDER",
                    path,
                    "La période se termine avant d'avoir commencé.",
                    "The period ends before it begins.");
        }
    }
}
