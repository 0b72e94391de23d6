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
 * Writes lines of the journal, those of a batch at once. A line is a function of the events up to
 * its own: written again it is the same.
 */
@Component
class JournalWriter {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final ProjectedCollection<JournalLine> journal;
    private final Concerned concerned;

    JournalWriter(ProjectedCollection<JournalLine> journal, EventReader events) {
        this.journal = journal;
        this.concerned = new Concerned(events);
    }

    /**
     * Writes a line for an event, with those of its batch; they follow one another in the store.
     */
    void note(Noted event) {
        var told = journal.told();
        Batch.<Lines>add(
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
        var first = batch.getFirst().position();
        var last = last(told, Filters.empty());
        var again = last != null && last.position() >= first;
        var lines = lines(batch, again ? last(told, lt("_id", first)) : last);
        if (again) {
            told.bulkWrite(lines.stream().map(JournalWriter::replacement).toList());
        } else {
            told.insertMany(lines);
        }
    }

    private static @Nullable JournalLine last(MongoCollection<JournalLine> told, Bson which) {
        return told.find(which).sort(descending("_id")).limit(1).first();
    }

    private static ReplaceOneModel<JournalLine> replacement(JournalLine line) {
        return new ReplaceOneModel<>(Filters.eq(line.position()), line, UPSERT);
    }

    private List<JournalLine> lines(List<Noted> batch, @Nullable JournalLine last) {
        var lines = new ArrayList<JournalLine>(batch.size());
        var before = last;
        for (var noted : batch) {
            before = line(noted, concerned.by(noted), before);
            lines.add(before);
        }
        return lines;
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
                EventSubjects.type(message),
                message.getPayloadType().getSimpleName(),
                at,
                noted.acteur(),
                noted.correlation(),
                structures,
                horloge,
                ecart);
    }
}
