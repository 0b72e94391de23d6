package fr.raccordement.projection.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.history.EventSubjects;
import java.time.Duration;
import java.util.List;

/**
 * The structures that events concern. Most events do not name them: they are those of the event
 * before, which are cached for a while, or else read from the aggregate's events (D-064, D-075).
 */
final class ConcernedStructures {

    private static final int MOST_CACHED = 100_000;
    private static final Duration CACHED_FOR = Duration.ofMinutes(10);
    private static final List<String> NONE = List.of();

    private final EventReader events;
    private final Cache<String, LastKnown> cache =
            Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterAccess(CACHED_FOR).build();

    /** What the last event of an aggregate concerned. */
    private record LastKnown(long sequence, List<String> structures) {}

    ConcernedStructures(EventReader events) {
        this.events = events;
    }

    List<String> of(JournalEvent event) {
        var structures =
                event.dependsOnPrevious()
                        ? event.structures(before(event))
                        : event.structures(NONE);
        cache.put(event.aggregate(), new LastKnown(event.sequence(), structures));
        return structures;
    }

    private List<String> before(JournalEvent event) {
        var last = cache.getIfPresent(event.aggregate());
        return last != null && last.sequence() == event.sequence() - 1
                ? last.structures()
                : read(event);
    }

    private List<String> read(JournalEvent event) {
        try (var stream = events.read(event.aggregate())) {
            return stream.takeWhile(it -> it.getSequenceNumber() < event.sequence())
                    .map(it -> (Object) it.getPayload())
                    .reduce(NONE, EventSubjects::structures, (_, later) -> later);
        }
    }
}
