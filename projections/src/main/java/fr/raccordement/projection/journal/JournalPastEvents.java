package fr.raccordement.projection.journal;

import com.mongodb.client.model.Sorts;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.events.EventsSince;
import fr.raccordement.projection.events.PastEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what was stored by the journal, as far as that goes, and from its end on in the store
 * itself. The journal is written in the order of the store: up to its last line it has no gap, also
 * while it is built for the first time.
 */
@Component
class JournalPastEvents implements PastEvents {

    private static final String POSITION = "_id";

    private final ProjectedCollection<JournalLine> journal;
    private final EventReader reader;
    private final EventStore events;

    JournalPastEvents(
            ProjectedCollection<JournalLine> journal, EventReader reader, EventStore events) {
        this.journal = journal;
        this.reader = reader;
        this.events = events;
    }

    @Override
    public long last() {
        return EventsSince.last(events).orElse(-1);
    }

    @Override
    public Stretch after(
            long position,
            Set<Class<?>> types,
            @Nullable Collection<String> structures,
            int limit) {
        var end = end();
        var found = new ArrayList<PastEvent>();
        if (end > position) {
            var lines = lines(position, end, types, structures, limit);
            found.addAll(events(lines));
            if (lines.size() == limit) {
                return new Stretch(found, lines.getLast().position(), true);
            }
        }
        var rest =
                new EventsSince(events, Math.max(position, end))
                        .first(
                                event -> types.contains(event.getPayloadType()),
                                limit - found.size());
        found.addAll(rest.events());
        return new Stretch(found, rest.upTo(), rest.more());
    }

    private long end() {
        return journal.readUnfinished(
                        it ->
                                Optional.ofNullable(
                                        it.find()
                                                .sort(Sorts.descending(POSITION))
                                                .limit(1)
                                                .first()))
                .map(JournalLine::position)
                .orElse(-1L);
    }

    private List<JournalLine> lines(
            long after,
            long upTo,
            Set<Class<?>> types,
            @Nullable Collection<String> structures,
            int limit) {
        var names = types.stream().map(Class::getSimpleName).sorted().toList();
        var conditions = new ArrayList<Document>();
        conditions.add(new Document(POSITION, new Document("$gt", after).append("$lte", upTo)));
        conditions.add(new Document("evenement", Listing.anyOf(names)));
        if (structures != null) {
            conditions.add(new Document("structures", Listing.anyOf(structures)));
        }
        return journal.readUnfinished(
                it ->
                        it.find(new Document("$and", conditions))
                                .sort(Sorts.ascending(POSITION))
                                .limit(limit)
                                .into(new ArrayList<>()));
    }

    /** Each aggregate is read once. */
    private List<PastEvent> events(List<JournalLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(JournalLine::agregat)).values().stream()
                .flatMap(ofOne -> read(ofOne).stream())
                .sorted(Comparator.comparing(PastEvent::position))
                .toList();
    }

    private List<PastEvent> read(List<JournalLine> ofOne) {
        var positions = new TreeMap<Long, Long>();
        ofOne.forEach(line -> positions.put(line.version(), line.position()));
        try (var stream = reader.read(ofOne.getFirst().agregat(), positions.firstKey())) {
            return stream.takeWhile(it -> it.getSequenceNumber() <= positions.lastKey())
                    .flatMap(it -> past(positions.get(it.getSequenceNumber()), it).stream())
                    .toList();
        }
    }

    private static Optional<PastEvent> past(
            @Nullable Long position, DomainEventMessage<?> message) {
        return position == null ? Optional.empty() : Optional.of(new PastEvent(position, message));
    }
}
