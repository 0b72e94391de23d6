package fr.raccordement.projection.journal;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import fr.raccordement.api.journal.AggregateNames;
import fr.raccordement.api.journal.query.HistoryFilter;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The lines that a filter selects, as conditions of a query. */
final class JournalSelection {

    private static final String POSITION = "_id";
    private static final String AT = "at";

    private final Readable<JournalLine> lines;

    JournalSelection(Readable<JournalLine> lines) {
        this.lines = lines;
    }

    List<Document> of(HistoryFilter filter) {
        var conditions = new ArrayList<Document>();
        equal(conditions, "type", filter.aggregateType());
        equal(conditions, "structures", filter.structure());
        equal(conditions, "acteur", filter.actor());
        equal(conditions, "correlation", filter.correlationId());
        if (filter.aggregateId() != null) {
            var ids = AggregateNames.identifiers(filter.aggregateType(), filter.aggregateId());
            conditions.add(new Document("agregat", Listing.anyOf(ids)));
        }
        if (!filter.types().isEmpty()) {
            conditions.add(new Document("evenement", Listing.anyOf(filter.types())));
        }
        if (filter.from() != null) {
            since(conditions, filter.from());
        }
        if (filter.to() != null) {
            before(conditions, filter.to());
        }
        return conditions;
    }

    private static void equal(List<Document> conditions, String field, @Nullable String wanted) {
        if (wanted != null) {
            conditions.add(new Document(field, wanted));
        }
    }

    /** No event since then has a position before the first at which the clock was that late. */
    private void since(List<Document> conditions, Instant from) {
        conditions.add(new Document(AT, new Document("$gte", from)));
        var first = firstAsLateAs(from.toEpochMilli());
        conditions.add(
                new Document(
                        POSITION,
                        new Document("$gte", first == null ? Long.MAX_VALUE : first.position())));
    }

    /** The same at the other end: instants are behind the clock by a known time at most. */
    private void before(List<Document> conditions, Instant to) {
        conditions.add(new Document(AT, new Document("$lt", to)));
        var last = first(it -> it.find().sort(descending(POSITION)));
        var beyond = last == null ? null : firstAsLateAs(to.toEpochMilli() + last.ecart());
        if (beyond != null) {
            conditions.add(new Document(POSITION, new Document("$lt", beyond.position())));
        }
    }

    private @Nullable JournalLine firstAsLateAs(long millis) {
        return first(it -> it.find(gte("horloge", millis)).sort(ascending("horloge", POSITION)));
    }

    private @Nullable JournalLine first(
            Function<MongoCollection<JournalLine>, FindIterable<JournalLine>> query) {
        return lines.read(it -> Optional.ofNullable(query.apply(it).limit(1).first())).orElse(null);
    }
}
