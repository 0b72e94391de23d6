package fr.raccordement.projection.journal;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import fr.raccordement.processing.Batch;
import fr.raccordement.projection.DocumentWriter;
import fr.raccordement.projection.Fence;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.history.EventSubjects;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes lines of the journal, those of a batch of events at once. A line is a function of the
 * events up to its own: written again it is the same (D-074).
 */
@Component
class JournalWriter {

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
        var fence = journal.fence();
        Batch.<Unwritten>add(
                "lines of " + target.getNamespace(),
                () -> new Unwritten(target, fence),
                unwritten -> unwritten.events.add(event));
    }

    /** The events of a batch that have no line yet, and the collection to write them to. */
    private final class Unwritten implements Runnable {

        private final MongoCollection<JournalLine> target;
        private final Fence fence;
        private final List<JournalEvent> events = new ArrayList<>();

        private Unwritten(MongoCollection<JournalLine> target, Fence fence) {
            this.target = target;
            this.fence = fence;
        }

        @Override
        public void run() {
            if (!events.isEmpty()) {
                write(target, fence, events);
                events.clear();
            }
        }
    }

    private void write(MongoCollection<JournalLine> target, Fence fence, List<JournalEvent> batch) {
        var first = batch.getFirst().position();
        var before = target.find(fence.own(lt("_id", first))).sort(descending("_id")).limit(1);
        fence.insert(
                target,
                lines(batch, before.first()).stream()
                        .map(it -> DocumentWriter.encoded(it, target))
                        .toList());
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
