package fr.raccordement.projection.history;

import fr.raccordement.processing.EventPositions;
import fr.raccordement.processing.EventPositions.Event;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Where the events of one thing are in the order of the whole store. */
@Component
public class HistoryPositions {

    private final EventPositions positions;

    HistoryPositions(EventPositions positions) {
        this.positions = positions;
    }

    /** The positions of the events of an aggregate before one of them, by sequence number. */
    public Map<Long, Long> before(Object aggregateId, long end) {
        var events =
                LongStream.range(0, end)
                        .mapToObj(sequence -> new Event(aggregateId.toString(), sequence))
                        .collect(Collectors.toSet());
        return positions.of(events).entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().sequence(), Map.Entry::getValue));
    }
}
