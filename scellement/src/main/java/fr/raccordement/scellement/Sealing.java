package fr.raccordement.scellement;

import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log while it is open: takes in what is new, signs and publishes checkpoints. Used by one
 * thread; what is sealed may be read by all.
 */
final class Sealing implements AutoCloseable {

    private static final int READ_AT_ONCE = 500;

    private final StoredEvents events;
    private final ScellementProperties properties;
    private final Clock clock;
    private final Journal journal;
    private final Publication publication;
    private final SealingKey key;

    /** Checkpoints signed before for sizes that the log has not reached again yet. */
    private final NavigableMap<Long, Checkpoint> promised = new TreeMap<>();

    private @Nullable Instant waitingSince;

    private Sealing(
            StoredEvents events,
            ScellementProperties properties,
            Clock clock,
            Journal journal,
            Publication publication,
            SealingKey key) {
        this.events = events;
        this.properties = properties;
        this.clock = clock;
        this.journal = journal;
        this.publication = publication;
        this.key = key;
    }

    /**
     * Opens the log and its key, which is made where there never was one.
     *
     * @throws BrokenLogException where what was published before is not of this log
     */
    static Sealing open(StoredEvents events, ScellementProperties properties, Clock clock)
            throws IOException {
        var journal = Journal.open(properties.journal());
        try {
            var publication = new Publication(properties.repertoire());
            var key = key(properties, journal, publication);
            var sealing = new Sealing(events, properties, clock, journal, publication, key);
            sealing.recallPromises();
            return sealing;
        } catch (IOException | RuntimeException failed) {
            journal.close();
            throw failed;
        }
    }

    Journal journal() {
        return journal;
    }

    SealingKey key() {
        return key;
    }

    /** Compares the whole store with what is sealed. */
    Verification verify(Consumer<Verification> progress) {
        var begun = Verification.begun(clock.instant(), journal.size());
        progress.accept(begun);
        var check =
                new StoreCheck(events, journal, compared -> progress.accept(begun.at(compared)));
        var findings = check.run();
        return begun.at(journal.size()).done(clock.instant(), findings);
    }

    /**
     * Takes in the events that are new.
     *
     * @return whether the last event sealed still stands where it stood; if not, nothing was taken
     */
    boolean takeIn(BooleanSupplier goOn) throws IOException {
        while (goOn.getAsBoolean()) {
            var anchor = journal.lastPosition();
            var batch = events.from(Math.max(anchor, 0), READ_AT_ONCE);
            var first = 0;
            if (anchor >= 0) {
                if (batch.isEmpty() || !isLastSealed(batch.getFirst())) {
                    return false;
                }
                first = 1;
            }
            for (var event : batch.subList(first, batch.size())) {
                append(event);
            }
            if (batch.size() < READ_AT_ONCE) {
                break;
            }
            publishIfDue(false);
        }
        requirePromisesKept();
        return true;
    }

    /**
     * Signs a checkpoint where enough events wait, or one has waited long enough, and publishes
     * whatever is signed and not published.
     *
     * @param now whether a single event is enough, at once
     */
    void publishIfDue(boolean now) throws IOException {
        var last = journal.lastCheckpoint().map(Checkpoint::size).orElse(0L);
        var waiting = journal.size() - last;
        if (waiting > 0
                && promised.isEmpty()
                && (now || waiting >= properties.evenements() || isLateSince(waitingSince))) {
            var root = journal.proofs().root(journal.size());
            journal.keep(key.sign(journal.size(), root, clock.instant()));
            waitingSince = null;
        }
        publish();
    }

    private void publish() throws IOException {
        var last = journal.lastCheckpoint().orElse(null);
        if (last == null || last.size() > journal.size()) {
            return;
        }
        var published = publication.latest().orElse(null);
        if (published != null) {
            requireOurs(published);
            if (published.size() >= last.size()) {
                return;
            }
        }
        publication.publish(last, journal.hashes(), key.verifierKey());
    }

    private boolean isLateSince(@Nullable Instant since) {
        return since != null && !clock.instant().isBefore(since.plus(properties.delai()));
    }

    private boolean isLastSealed(StoredEvent event) {
        return event.position() == journal.lastPosition()
                && Arrays.equals(
                        journal.leaf(journal.size() - 1), Leaf.hash(events.store(), event));
    }

    private void append(StoredEvent event) throws IOException {
        journal.append(event.position(), Leaf.hash(events.store(), event));
        if (waitingSince == null) {
            waitingSince = clock.instant();
        }
        var checkpoint = promised.get(journal.size());
        if (checkpoint != null) {
            requireRoot(checkpoint);
            promised.remove(journal.size());
        }
    }

    /**
     * What was signed or published before must come out of the store again. What the log holds
     * agrees with its last checkpoint, and so with those before.
     */
    private void recallPromises() throws IOException {
        for (var size : journal.checkpointSizes()) {
            if (size > journal.size()) {
                journal.checkpoint(size).ifPresent(it -> promised.put(size, it));
            }
        }
        var published = publication.latest().orElse(null);
        if (published != null) {
            requireOurs(published);
            if (published.size() > journal.size()) {
                promised.put(published.size(), published);
            }
        }
    }

    private void requireOurs(Checkpoint published) {
        if (!key.hasSigned(published)) {
            throw new IllegalStateException(
                    "The log published in %s is signed by another key: give this one a directory of its own, or bring its key back."
                            .formatted(properties.repertoire()));
        }
        if (published.size() <= journal.size()) {
            requireRoot(published);
        }
    }

    private void requireRoot(Checkpoint checkpoint) {
        if (!Arrays.equals(checkpoint.root(), journal.proofs().root(checkpoint.size()))) {
            var position = firstDifference(checkpoint.size());
            throw new BrokenLogException(
                    position,
                    "The store does not give the root of the checkpoint of %d events signed on %s; it differs from position %d on."
                            .formatted(checkpoint.size(), checkpoint.at(), position));
        }
    }

    /** As far as the hashes published tell. */
    private long firstDifference(long size) {
        try {
            for (long index = 0; index < size; index++) {
                var published = publication.leaf(index).orElse(null);
                if (published != null && !Arrays.equals(published, journal.leaf(index))) {
                    return journal.position(index);
                }
            }
        } catch (IOException unreadable) {
            return journal.position(0);
        }
        return journal.position(0);
    }

    /** All events are taken in: a larger tree that was promised can come no more. */
    private void requirePromisesKept() {
        if (!promised.isEmpty()) {
            promised.headMap(journal.size(), true).values().forEach(this::requireRoot);
            var checkpoint = promised.lastEntry().getValue();
            throw new BrokenLogException(
                    journal.lastPosition() + 1,
                    "The store ends after %d events, at position %d; a checkpoint of %d events was signed on %s."
                            .formatted(
                                    journal.size(),
                                    journal.lastPosition(),
                                    checkpoint.size(),
                                    checkpoint.at()));
        }
    }

    private static SealingKey key(
            ScellementProperties properties, Journal journal, Publication publication)
            throws IOException {
        if (Files.exists(properties.cle())) {
            return SealingKey.load(properties.cle(), properties.origine());
        }
        if (journal.lastCheckpoint().isPresent() || publication.latest().isPresent()) {
            throw new IllegalStateException(
                    "The sealing key %s is gone, though checkpoints were signed with it: bring it back."
                            .formatted(properties.cle()));
        }
        return SealingKey.create(properties.cle(), properties.origine());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
