package fr.raccordement.projection.journal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.history.AuditTrails.AuditedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds events by the journal and reads them from the event store. A line only says where to look:
 * an event that is not there, or does not match the filter, is left out (D-073).
 */
@Component
class JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
    private static final String POSITION = "_id";

    private final Readable<JournalLine> lines;
    private final JournalSelection selection;
    private final AuditTrails trails;

    JournalReader(ProjectedCollection<JournalLine> journal, AuditTrails trails) {
        this.lines = journal;
        this.selection = new JournalSelection(lines);
        this.trails = trails;
    }

    /**
     * A scan of the lines.
     *
     * @param conditions which lines
     * @param ascending in the order of the store
     */
    record Scan(List<Document> conditions, boolean ascending) {

        /** The lines after a position; all of them without one. */
        Document after(@Nullable Long position) {
            return position == null
                    ? and(conditions)
                    : and(bounded(ascending ? "$gt" : "$lt", position));
        }

        /** The lines up to a position. */
        Document upTo(long position) {
            return and(bounded(ascending ? "$lte" : "$gte", position));
        }

        private List<Document> bounded(String operator, long position) {
            var bounded = new ArrayList<Document>();
            bounded.add(new Document(POSITION, new Document(operator, position)));
            bounded.addAll(conditions);
            return bounded;
        }

        private static Document and(List<Document> all) {
            return all.isEmpty() ? new Document() : new Document("$and", all);
        }

        private Document sort() {
            return new Document(POSITION, ascending ? 1 : -1);
        }
    }

    /**
     * A scan of the lines that a filter selects.
     *
     * @param upTo the last position included; null for all
     */
    Scan scan(HistoryFilter filter, boolean ascending, @Nullable Long upTo) {
        var conditions = new ArrayList<Document>();
        if (upTo != null) {
            conditions.add(new Document(POSITION, new Document("$lte", upTo)));
        }
        conditions.addAll(selection.of(filter));
        return new Scan(List.copyOf(conditions), ascending);
    }

    List<JournalLine> lines(Scan scan, @Nullable Long after, int limit) {
        return lines.read(
                it ->
                        it.find(scan.after(after))
                                .sort(scan.sort())
                                .limit(limit)
                                .into(new ArrayList<>()));
    }

    boolean isAnyUpTo(Scan scan, long position) {
        return lines.read(it -> it.find(scan.upTo(position)).limit(1).first() != null);
    }

    long count(Scan scan) {
        return lines.read(it -> it.countDocuments(scan.after(null)));
    }

    /** The last position at which no event had happened later than an instant; -1 before all. */
    long lastUntil(Instant at) {
        return lines.read(
                it ->
                        Optional.ofNullable(
                                        it.find(Filters.lte("horloge", at.toEpochMilli()))
                                                .sort(Sorts.descending("horloge", POSITION))
                                                .limit(1)
                                                .first())
                                .map(JournalLine::position)
                                .orElse(-1L));
    }

    /** The events that lines point to, where they match the filter, each by its line. */
    Map<JournalLine, AuditedEvent> events(List<JournalLine> wanted, HistoryFilter filter) {
        var byAggregate =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        JournalLine::agregat,
                                        Collectors.toMap(JournalLine::version, line -> line)));
        var events = new HashMap<JournalLine, AuditedEvent>();
        byAggregate.forEach(
                (aggregate, bySequence) -> {
                    var last = bySequence.keySet().stream().max(Long::compare).orElseThrow();
                    for (var event : trails.audit(aggregate, last, bySequence::containsKey)) {
                        if (HistoryMatch.matches(filter, event)) {
                            events.put(bySequence.get(event.entry().sequence()), event);
                        }
                    }
                });
        wanted.stream().filter(line -> !events.containsKey(line)).forEach(JournalReader::warn);
        return events;
    }

    private static void warn(JournalLine line) {
        LOG.error(
                "The journal says of position {} what event {} of {} does not: rebuild it",
                line.position(),
                line.version(),
                line.agregat());
    }
}
