package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.NatureAnomalie;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares every event of the store with what was sealed of it, walking both in the order of their
 * positions (D-082).
 */
final class StoreCheck {

    private static final int READ_AT_ONCE = 500;
    private static final int MOST_TOLD = 1_000;

    /** Among so many wrong positions it is looked whether events changed places. */
    private static final int MOST_COMPARED = 200;

    private final StoredEvents events;
    private final Journal journal;
    private final LongConsumer progress;
    private final List<AnomalieView> found = new ArrayList<>();
    private final List<StoredEvent> strangers = new ArrayList<>();
    private final List<Long> orphans = new ArrayList<>();
    private Journal.Stretch stretch;
    private long count;
    private long index;

    /**
     * @param progress is told how many sealed events were compared
     */
    StoreCheck(StoredEvents events, Journal journal, LongConsumer progress) {
        this.events = events;
        this.journal = journal;
        this.progress = progress;
        this.stretch = Journal.Stretch.EMPTY;
    }

    /**
     * What was found.
     *
     * @param count how many positions are wrong
     * @param first the first of them, in order
     */
    record Findings(long count, List<AnomalieView> first) {}

    Findings run() {
        var sealed = journal.size();
        if (sealed > 0) {
            compare(events.store(), sealed, journal.position(sealed - 1));
        }
        return new Findings(count, found.stream().map(this::withOrigin).toList());
    }

    private void compare(String store, long sealed, long last) {
        for (long from = 0; from <= last; ) {
            var batch = events.from(from, READ_AT_ONCE);
            if (batch.isEmpty()) {
                break;
            }
            for (var event : batch) {
                if (event.position() <= last) {
                    judge(store, event);
                }
            }
            from = batch.getLast().position() + 1;
            progress.accept(index);
        }
        while (index < sealed) {
            missing();
        }
        progress.accept(index);
    }

    private void judge(String store, StoredEvent event) {
        while (sealed().position(index) < event.position()) {
            missing();
        }
        if (sealed().position(index) > event.position()) {
            strange(NatureAnomalie.INSERE, event);
            return;
        }
        if (!Arrays.equals(sealed().leaf(index), Leaf.hash(store, event))) {
            strange(NatureAnomalie.MODIFIE, event);
            orphan(event.position());
        }
        index++;
    }

    private Journal.Stretch sealed() {
        if (!stretch.holds(index)) {
            stretch = journal.stretch(index);
        }
        return stretch;
    }

    private void missing() {
        var position = sealed().position(index);
        tell(new AnomalieView(NatureAnomalie.MANQUANT, position, null, null, null));
        orphan(position);
        index++;
    }

    private void strange(NatureAnomalie nature, StoredEvent event) {
        tell(
                new AnomalieView(
                        nature, event.position(), event.aggregateId(), event.sequence(), null));
        if (strangers.size() < MOST_COMPARED) {
            strangers.add(event);
        }
    }

    private void orphan(long position) {
        if (orphans.size() < MOST_COMPARED) {
            orphans.add(position);
        }
    }

    private void tell(AnomalieView anomalie) {
        count++;
        if (found.size() < MOST_TOLD) {
            found.add(anomalie);
        }
    }

    /** An event that would be right at a position whose own event is gone has been moved. */
    private AnomalieView withOrigin(AnomalieView anomalie) {
        var origin =
                strangers.stream()
                        .filter(event -> event.position() == anomalie.position())
                        .findFirst()
                        .map(this::sealedAt)
                        .orElse(null);
        return origin == null
                ? anomalie
                : new AnomalieView(
                        NatureAnomalie.DEPLACE,
                        anomalie.position(),
                        anomalie.aggregateId(),
                        anomalie.sequence(),
                        origin);
    }

    private @Nullable Long sealedAt(StoredEvent event) {
        return orphans.stream()
                .filter(position -> position != event.position())
                .filter(position -> isSealed(at(position, event)))
                .findFirst()
                .orElse(null);
    }

    private boolean isSealed(StoredEvent event) {
        var leaf = journal.leaf(journal.indexOf(event.position()));
        return Arrays.equals(leaf, Leaf.hash(events.store(), event));
    }

    private static StoredEvent at(long position, StoredEvent event) {
        return new StoredEvent(
                position,
                event.identifier(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.payloadType(),
                event.revision(),
                event.payload(),
                event.metaData(),
                event.timestamp());
    }
}
