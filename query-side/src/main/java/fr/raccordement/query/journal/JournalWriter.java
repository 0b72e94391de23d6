package fr.raccordement.query.journal;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.lot.Lot;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.Aggregats;
import fr.raccordement.query.evenements.EventReader;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes lines of the journal, those of a batch at once. A line is a function of the events up to
 * its own: written again it is the same.
 */
@Component
class JournalWriter {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ProjectedCollection<JournalLine> journal;
    private final EventReader events;

    JournalWriter(ProjectedCollection<JournalLine> journal, EventReader events) {
        this.journal = journal;
        this.events = events;
    }

    /**
     * Writes a line for an event, with those of its batch; they follow one another in the store.
     */
    void note(Noted event) {
        var told = journal.told();
        Lot.<Lines>add(
                "lines of " + told.getNamespace(),
                () -> new Lines(told),
                lines -> lines.noted.add(event));
    }

    /** Those of a batch that have no line yet, and the place that is being told. */
    private final class Lines implements Runnable {

        private final MongoCollection<JournalLine> told;
        private final List<Noted> noted = new ArrayList<>();

        private Lines(MongoCollection<JournalLine> told) {
            this.told = told;
        }

        @Override
        public void run() {
            if (!noted.isEmpty()) {
                write(told, noted);
                noted.clear();
            }
        }
    }

    private void write(MongoCollection<JournalLine> told, List<Noted> batch) {
        var structures = carriedInto(told, batch);
        var before = lineBefore(told, batch.getFirst().position());
        var written = new ArrayList<ReplaceOneModel<JournalLine>>(batch.size());
        for (var noted : batch) {
            var concerned = noted.structures(structures.getOrDefault(noted.agregat(), List.of()));
            structures.put(noted.agregat(), concerned);
            before = line(noted, concerned, before);
            written.add(new ReplaceOneModel<>(Filters.eq(before.position()), before, UPSERT));
        }
        told.bulkWrite(written);
    }

    private static @Nullable JournalLine lineBefore(
            MongoCollection<JournalLine> told, long position) {
        return told.find(lt("_id", position)).sort(descending("_id")).limit(1).first();
    }

    private static JournalLine line(
            Noted noted, List<String> structures, @Nullable JournalLine before) {
        var message = noted.message();
        var at = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        var millis = at.toEpochMilli();
        var horloge = before == null ? millis : Math.max(before.horloge(), millis);
        var ecart = Math.max(before == null ? 0 : before.ecart(), horloge - millis);
        return new JournalLine(
                noted.position(),
                noted.agregat(),
                noted.sequence(),
                Aggregats.type(message),
                message.getPayloadType().getSimpleName(),
                at,
                noted.acteur(),
                noted.correlation(),
                structures,
                horloge,
                ecart);
    }

    /** The structures that the last event before the batch concerned, where events go by them. */
    private Map<String, List<String>> carriedInto(
            MongoCollection<JournalLine> told, List<Noted> batch) {
        var firsts = new HashMap<String, Noted>();
        batch.forEach(noted -> firsts.putIfAbsent(noted.agregat(), noted));
        firsts.values().removeIf(noted -> !noted.carries());
        var carried = new HashMap<String, List<String>>();
        if (!firsts.isEmpty()) {
            told.find(in("agregat", firsts.keySet()))
                    .forEach(
                            line -> {
                                var first = Objects.requireNonNull(firsts.get(line.agregat()));
                                if (line.version() == first.sequence() - 1) {
                                    carried.put(line.agregat(), line.structures());
                                }
                            });
            firsts.forEach((agregat, first) -> carried.computeIfAbsent(agregat, _ -> read(first)));
        }
        return carried;
    }

    /** The same from the events, where there is no such line. */
    private List<String> read(Noted first) {
        try (var stream = events.read(first.agregat())) {
            return stream.takeWhile(it -> it.getSequenceNumber() < first.sequence())
                    .map(it -> (Object) it.getPayload())
                    .reduce(List.<String>of(), Aggregats::structures, (_, later) -> later);
        }
    }
}
