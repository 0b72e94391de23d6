package fr.raccordement.projection.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.history.EventSubjects;
import java.time.Duration;
import java.util.List;

/**
 * The structures that events concern. Most events do not name them: they are those of the event
 * before, which is remembered for a while, or else read from the events.
 */
final class Concerned {

    private static final int REMEMBERED = 100_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
    private static final List<String> NONE = List.of();

    private final EventReader events;
    private final Cache<String, Last> lasts =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(REMEMBERED_FOR).build();

    /** What the last event of an aggregate concerned. */
    private record Last(long sequence, List<String> structures) {}

    Concerned(EventReader events) {
        this.events = events;
    }

    List<String> by(Noted noted) {
        var structures = noted.carries() ? noted.structures(before(noted)) : noted.structures(NONE);
        lasts.put(noted.agregat(), new Last(noted.sequence(), structures));
        return structures;
    }

    private List<String> before(Noted noted) {
        var last = lasts.getIfPresent(noted.agregat());
        return last != null && last.sequence() == noted.sequence() - 1
                ? last.structures()
                : read(noted);
    }

    private List<String> read(Noted noted) {
        try (var stream = events.read(noted.agregat())) {
            return stream.takeWhile(it -> it.getSequenceNumber() < noted.sequence())
                    .map(it -> (Object) it.getPayload())
                    .reduce(NONE, EventSubjects::structures, (_, later) -> later);
        }
    }
}
