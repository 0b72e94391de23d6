package fr.raccordement.query.avis;

import fr.raccordement.api.avis.event.AvisLus;
import fr.raccordement.projection.Projected;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has read of their notices.
 *
 * @param jusqua the position up to which they have read all
 * @param lus positions beyond it that they have read too
 */
record LectureState(long version, long jusqua, NavigableSet<Long> lus) implements Projected {

    static final LectureState NOTHING = new LectureState(-1, -1, new TreeSet<>());

    static LectureState after(@Nullable LectureState before, DomainEventMessage<?> message) {
        var known = before == null ? NOTHING : before;
        var event = (AvisLus) message.getPayload();
        var until = event.jusqua() == null ? known.jusqua : event.jusqua();
        var lus = new TreeSet<>(known.lus.tailSet(until, false));
        lus.addAll(event.avis());
        return new LectureState(message.getSequenceNumber(), until, lus);
    }

    boolean includes(long position) {
        return position <= jusqua || lus.contains(position);
    }
}
