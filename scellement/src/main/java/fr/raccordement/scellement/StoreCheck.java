package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.NatureAnomalie;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares every event of the store with its sealed hash, both in the order of positions (D-082).
 */
final class StoreCheck {

    private static final int BATCH_SIZE = 500;
    private static final int MAX_REPORTED = 1_000;

    /** How many wrong positions are compared to find events that changed places. */
    private static final int MAX_COMPARED = 200;

    private final StoredEvents events;
    private final Journal journal;
    private final LongConsumer progress;
    private final List<AnomalieView> found = new ArrayList<>();
    private final List<StoredEvent> unexpected = new ArrayList<>();
    private final List<Long> orphans = new ArrayList<>();
    private Journal.LeafRange range;
    private long count;
    private long index;

    /**
     * @param progress receives how many sealed events were compared
     */
    StoreCheck(StoredEvents events, Journal journal, LongConsumer progress) {
        this.events = events;
        this.journal = journal;
        this.progress = progress;
        this.range = Journal.LeafRange.EMPTY;
    }

    /**
     * The result of a check.
     *
     * @param count how many positions are wrong
     * @param first the first of them, in order
     */
    record Anomalies(long count, List<AnomalieView> first) {}

    Anomalies run() {
        var sealed = journal.size();
        if (sealed > 0) {
            compare(events.store(), sealed, journal.position(sealed - 1));
        }
        return new Anomalies(count, found.stream().map(this::withOrigin).toList());
    }

    private void compare(String store, long sealed, long last) {
        for (long from = 0; from <= last; ) {
            var batch = events.from(from, BATCH_SIZE);
            if (batch.isEmpty()) {
                break;
            }
            for (var event : batch) {
                if (event.position() <= last) {
                    compareEvent(store, event);
                }
            }
            from = batch.getLast().position() + 1;
            progress.accept(index);
        }
        while (index < sealed) {
            reportMissing();
        }
        progress.accept(index);
    }

    private void compareEvent(String store, StoredEvent event) {
        while (sealed().position(index) < event.position()) {
            reportMissing();
        }
        if (sealed().position(index) > event.position()) {
            reportEvent(NatureAnomalie.INSERE, event);
            return;
        }
        if (!Arrays.equals(sealed().leaf(index), Leaf.hash(store, event))) {
            reportEvent(NatureAnomalie.MODIFIE, event);
            orphan(event.position());
        } else {
            noteSubject(event);
        }
        index++;
    }

    private void noteSubject(StoredEvent event) {
        try {
            journal.noteSubject(index, event.aggregateId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Journal.LeafRange sealed() {
        if (!range.contains(index)) {
            range = journal.range(index);
        }
        return range;
    }

    private void reportMissing() {
        var position = sealed().position(index);
        report(new AnomalieView(NatureAnomalie.MANQUANT, position, null, null, null));
        orphan(position);
        index++;
    }

    private void reportEvent(NatureAnomalie nature, StoredEvent event) {
        report(
                new AnomalieView(
                        nature, event.position(), event.aggregateId(), event.sequence(), null));
        if (unexpected.size() < MAX_COMPARED) {
            unexpected.add(event);
        }
    }

    private void orphan(long position) {
        if (orphans.size() < MAX_COMPARED) {
            orphans.add(position);
        }
    }

    private void report(AnomalieView anomalie) {
        count++;
        if (found.size() < MAX_REPORTED) {
            found.add(anomalie);
        }
    }

    /** Reports an event as moved if it fits a position whose own event is gone. */
    private AnomalieView withOrigin(AnomalieView anomalie) {
        var origin =
                unexpected.stream()
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
