package fr.raccordement.projection.journal;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.processing.Batch;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.history.EventSubjects;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes lines of the journal, those of a batch of events at once. A line is a function of the
 * events up to its own: written again it is the same (D-074).
 */
@Component
class JournalWriter {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ProjectedCollection<JournalLine> journal;
    private final ConcernedStructures structures;

    JournalWriter(ProjectedCollection<JournalLine> journal, EventReader events) {
        this.journal = journal;
        this.structures = new ConcernedStructures(events);
    }

    /**
     * Adds the line of an event, written with those of its batch; the events of a batch follow one
     * another in the store.
     */
    void add(JournalEvent event) {
        var target = journal.target();
        Batch.<Unwritten>add(
                "lines of " + target.getNamespace(),
                () -> new Unwritten(target),
                unwritten -> unwritten.events.add(event));
    }

    /** The events of a batch that have no line yet, and the collection to write them to. */
    private final class Unwritten implements Runnable {

        private final MongoCollection<JournalLine> target;
        private final List<JournalEvent> events = new ArrayList<>();

        private Unwritten(MongoCollection<JournalLine> target) {
            this.target = target;
        }

        @Override
        public void run() {
            if (!events.isEmpty()) {
                write(target, events);
                events.clear();
            }
        }
    }

    private void write(MongoCollection<JournalLine> target, List<JournalEvent> batch) {
        var first = batch.getFirst().position();
        var last = last(target, Filters.empty());
        var again = last != null && last.position() >= first;
        var lines = lines(batch, again ? last(target, lt("_id", first)) : last);
        if (again) {
            target.bulkWrite(lines.stream().map(JournalWriter::replacement).toList());
        } else {
            target.insertMany(lines);
        }
    }

    private static @Nullable JournalLine last(MongoCollection<JournalLine> target, Bson which) {
        return target.find(which).sort(descending("_id")).limit(1).first();
    }

    private static ReplaceOneModel<JournalLine> replacement(JournalLine line) {
        return new ReplaceOneModel<>(Filters.eq(line.position()), line, UPSERT);
    }

    private List<JournalLine> lines(List<JournalEvent> batch, @Nullable JournalLine last) {
        var lines = new ArrayList<JournalLine>(batch.size());
        var before = last;
        for (var event : batch) {
            before = line(event, structures.of(event), before);
            lines.add(before);
        }
        return lines;
    }

    private static JournalLine line(
            JournalEvent event, List<String> structures, @Nullable JournalLine before) {
        var message = event.message();
        var at = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        var millis = at.toEpochMilli();
        var clock = before == null ? millis : Math.max(before.horloge(), millis);
        var lag = Math.max(before == null ? 0 : before.ecart(), clock - millis);
        return new JournalLine(
                event.position(),
                event.aggregate(),
                event.sequence(),
                EventSubjects.type(message),
                message.getPayloadType().getSimpleName(),
                at,
                event.actor(),
                event.correlation(),
                structures,
                clock,
                lag);
    }
}
