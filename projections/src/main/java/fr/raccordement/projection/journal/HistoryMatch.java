package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.history.AuditTrails.AuditedEvent;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether an event matches a filter, by the event itself rather than its line. */
final class HistoryMatch {

    private HistoryMatch() {}

    static boolean matches(HistoryFilter filter, AuditedEvent event) {
        var entry = event.entry();
        return isWanted(filter.aggregateType(), entry.aggregateType())
                && isWanted(filter.aggregateId(), entry.aggregateId())
                && isWanted(filter.actor(), entry.actor())
                && isWanted(filter.correlationId(), entry.correlationId())
                && (filter.types().isEmpty() || filter.types().contains(entry.type()))
                && (filter.structure() == null || event.structures().contains(filter.structure()))
                && isInPeriod(filter, entry);
    }

    private static boolean isInPeriod(HistoryFilter filter, HistoryEntryView entry) {
        var at = entry.at().truncatedTo(ChronoUnit.MILLIS);
        return (filter.from() == null || !at.isBefore(filter.from()))
                && (filter.to() == null || at.isBefore(filter.to()));
    }

    private static boolean isWanted(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
