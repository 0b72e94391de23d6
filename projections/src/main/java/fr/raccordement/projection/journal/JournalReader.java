package fr.raccordement.projection.journal;

import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.history.AuditTrails.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds events by the journal and tells them from the events. A line only says where to look: what
 * is not there, or is not what was asked for, is not told.
 */
@Component
class JournalReader {

    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
    private static final String POSITION = "_id";

    private final Readable<JournalLine> lines;
    private final JournalSelection selection;
    private final AuditTrails chroniques;

    JournalReader(ProjectedCollection<JournalLine> journal, AuditTrails chroniques) {
        this.lines = journal;
        this.selection = new JournalSelection(lines);
        this.chroniques = chroniques;
    }

    /**
     * A walk through the lines.
     *
     * @param conditions which lines
     * @param ascending in the order of the store
     */
    record Walk(List<Document> conditions, boolean ascending) {

        /** The lines after a place; all of them without one. */
        Document after(@Nullable Long place) {
            return place == null ? and(conditions) : and(bound(ascending ? "$gt" : "$lt", place));
        }

        /** The lines up to a place. */
        Document upTo(long place) {
            return and(bound(ascending ? "$lte" : "$gte", place));
        }

        private List<Document> bound(String operator, long place) {
            var bounded = new ArrayList<Document>();
            bounded.add(new Document(POSITION, new Document(operator, place)));
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
     * A walk through what a filter asks for.
     *
     * @param upTo the last position looked at; null for all
     */
    Walk walk(HistoryFilter filter, boolean ascending, @Nullable Long upTo) {
        var conditions = new ArrayList<Document>();
        if (upTo != null) {
            conditions.add(new Document(POSITION, new Document("$lte", upTo)));
        }
        conditions.addAll(selection.of(filter));
        return new Walk(List.copyOf(conditions), ascending);
    }

    List<JournalLine> lines(Walk walk, @Nullable Long after, int limit) {
        return lines.read(
                it ->
                        it.find(walk.after(after))
                                .sort(walk.sort())
                                .limit(limit)
                                .into(new ArrayList<>()));
    }

    boolean isAnyUpTo(Walk walk, long place) {
        return lines.read(it -> it.find(walk.upTo(place)).limit(1).first() != null);
    }

    long count(Walk walk) {
        return lines.read(it -> it.countDocuments(walk.after(null)));
    }

    /** The events that lines point to and a filter asks for, each with its line. */
    Map<JournalLine, Told> tell(List<JournalLine> wanted, HistoryFilter filter) {
        var byAggregate =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        JournalLine::agregat,
                                        Collectors.toMap(JournalLine::version, line -> line)));
        var told = new HashMap<JournalLine, Told>();
        byAggregate.forEach(
                (agregat, bySequence) -> {
                    var last = bySequence.keySet().stream().max(Long::compare).orElseThrow();
                    for (var each : chroniques.tell(agregat, last, bySequence::containsKey)) {
                        if (HistoryMatch.matches(filter, each)) {
                            told.put(bySequence.get(each.entry().sequence()), each);
                        }
                    }
                });
        wanted.stream().filter(line -> !told.containsKey(line)).forEach(JournalReader::warn);
        return told;
    }

    private static void warn(JournalLine line) {
        LOG.error(
                "The journal says of position {} what event {} of {} does not: rebuild it",
                line.position(),
                line.version(),
                line.agregat());
    }
}
