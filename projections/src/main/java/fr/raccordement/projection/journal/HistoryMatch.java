package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.history.AuditTrails.Told;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether an event is what a filter asks for, as the event itself says. */
final class HistoryMatch {

    private HistoryMatch() {}

    static boolean matches(HistoryFilter filter, Told told) {
        var entry = told.entry();
        return asked(filter.aggregateType(), entry.aggregateType())
                && asked(filter.aggregateId(), entry.aggregateId())
                && asked(filter.actor(), entry.actor())
                && asked(filter.correlationId(), entry.correlationId())
                && (filter.types().isEmpty() || filter.types().contains(entry.type()))
                && (filter.structure() == null || told.structures().contains(filter.structure()))
                && inPeriod(filter, told);
    }

    private static boolean inPeriod(HistoryFilter filter, Told told) {
        var at = told.entry().at().truncatedTo(ChronoUnit.MILLIS);
        return (filter.from() == null || !at.isBefore(filter.from()))
                && (filter.to() == null || at.isBefore(filter.to()));
    }

    private static boolean asked(@Nullable String wanted, @Nullable String said) {
        return wanted == null || wanted.equals(said);
    }
}
