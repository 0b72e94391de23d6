package fr.raccordement.scellement;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The log while it is open: seals new events, signs and publishes checkpoints. Used by one thread;
 * what is sealed may be read by all.
 */
final class Sealing implements AutoCloseable {

    private static final int BATCH_SIZE = 500;

    private final StoredEvents events;
    private final ScellementProperties properties;
    private final Clock clock;
    private final Journal journal;
    private final Publication publication;
    private final SealingKey key;

    /** Signed checkpoints of sizes that the log has not reached again yet. */
    private final NavigableMap<Long, Checkpoint> expected = new TreeMap<>();

    private @Nullable Instant waitingSince;

    /** Whether an event was sealed that begins a log, this one or another. */
    private boolean restartSealed;

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
     * @param known the log that the event store knows; null where it knows of none
     * @throws BrokenLogException where what was published before is not of this log, or this is not
     *     the log that is known
     */
    static Sealing open(
            StoredEvents events,
            ScellementProperties properties,
            Clock clock,
            @Nullable KnownLog known)
            throws IOException {
        if (known != null) {
            new NextKey(properties).takeOver(known);
        }
        var journal = Journal.open(properties.journal());
        try {
            var publication = new Publication(properties.repertoire());
            var key = key(properties, journal, publication, known);
            var sealing = new Sealing(events, properties, clock, journal, publication, key);
            sealing.restoreExpected();
            if (known != null) {
                sealing.requireKnown(known);
            }
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

    /** The newest checkpoint published, with what witnesses have signed of it. */
    Optional<Checkpoint> published() throws IOException {
        return publication.latest().filter(key::hasSigned);
    }

    /** A checkpoint with what witnesses have signed of it, as far as it is published. */
    Checkpoint cosigned(Checkpoint checkpoint) {
        return publication.cosigned(checkpoint);
    }

    /** Publishes what a witness has signed of a published checkpoint; by any thread. */
    void cosign(Checkpoint checkpoint, WitnessKey witness, String line) throws IOException {
        publication.cosign(checkpoint, witness, line);
    }

    /** Compares the whole store with what is sealed, after the log with itself. */
    Verification verify(Consumer<Verification> progress) throws IOException {
        if (journal.makeAnewIfDamaged()) {
            restoreExpected();
        }
        var begun = Verification.begun(clock.instant(), journal.size());
        progress.accept(begun);
        var check =
                new StoreCheck(events, journal, compared -> progress.accept(begun.at(compared)));
        var findings = check.run();
        return begun.at(journal.size()).done(clock.instant(), findings);
    }

    /**
     * Seals the events that are new.
     *
     * @return whether the last event sealed is still at its position; if not, nothing was sealed
     */
    boolean sealNew(BooleanSupplier proceed) throws IOException {
        while (proceed.getAsBoolean()) {
            var anchor = journal.lastPosition();
            var batch = events.from(Math.max(anchor, 0), BATCH_SIZE);
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
            if (batch.size() < BATCH_SIZE) {
                break;
            }
            publishIfDue(false);
        }
        requireExpectedReached();
        return true;
    }

    /**
     * Signs a checkpoint where enough events wait, or one has waited long enough, and publishes
     * whatever is signed and not published.
     *
     * @param now whether to sign at once, even a single event
     */
    void publishIfDue(boolean now) throws IOException {
        var last = journal.lastCheckpoint().map(Checkpoint::size).orElse(0L);
        var waiting = journal.size() - last;
        if (waiting > 0
                && expected.isEmpty()
                && (now || waiting >= properties.evenements() || isLateSince(waitingSince))) {
            var root = journal.proofs().root(journal.size());
            journal.store(key.sign(journal.size(), root, clock.instant()));
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

    /** Whether a beginning was sealed since this was last asked. */
    boolean hasSealedRestart() {
        var sealed = restartSealed;
        restartSealed = false;
        return sealed;
    }

    private void append(StoredEvent event) throws IOException {
        restartSealed |= event.payloadType().equals(ScellementRestarted.class.getName());
        journal.append(event.position(), Leaf.hash(events.store(), event));
        journal.noteSubject(journal.size() - 1, event.aggregateId());
        if (waitingSince == null) {
            waitingSince = clock.instant();
        }
        var checkpoint = expected.get(journal.size());
        if (checkpoint != null) {
            requireRoot(checkpoint);
            expected.remove(journal.size());
        }
    }

    /**
     * Restores the checkpoints that the store must reproduce: those signed or published before, of
     * more events than the log holds. What it holds agrees with its last checkpoint, and so with
     * those before.
     */
    private void restoreExpected() throws IOException {
        for (var size : journal.checkpointSizes()) {
            if (size > journal.size()) {
                journal.checkpoint(size).ifPresent(it -> expected.put(size, it));
            }
        }
        var published = publication.latest().orElse(null);
        if (published != null) {
            requireOurs(published);
            if (published.size() > journal.size()) {
                expected.put(published.size(), published);
            }
        }
    }

    /** The log that the event store knows, as far as it knows it. */
    private void requireKnown(KnownLog known) {
        if (!known.isOf(key)) {
            throw new BrokenLogException(
                    sentence(
                            "Le magasin des événements est scellé par le journal %s ; la clé dans"
                                    + " %s est celle de %s : remettez la bonne, ou recommencez le"
                                    + " journal (restartScellement).",
                            "The event store is sealed by the log %s; the key in %s is that of %s:"
                                    + " bring the right one back, or restart the log"
                                    + " (restartScellement).",
                            known.origine(),
                            properties.cle(),
                            key.name()));
        }
        if (known.racine() == null) {
            return;
        }
        var reached =
                new Checkpoint(
                        known.origine(),
                        known.taille(),
                        Base64.getDecoder().decode(known.racine()),
                        known.at(),
                        "");
        if (journal.size() >= known.taille()) {
            requireRoot(reached);
        } else if (expected.isEmpty() || expected.lastKey() < known.taille()) {
            throw new BrokenLogException(
                    sentence(
                            "Le magasin des événements connaît un journal scellé de %d événements ;"
                                + " ni le journal ni la publication n'ont de point de contrôle"
                                + " d'autant : remettez l'un des deux, ou recommencez le journal"
                                + " (restartScellement).",
                            "The event store knows a sealed log of %d events; journal and"
                                + " publication have no checkpoint of as many: bring one of them"
                                + " back, or restart the log (restartScellement).",
                            known.taille()));
        } else {
            expected.put(known.taille(), reached);
        }
    }

    private void requireOurs(Checkpoint published) {
        if (!key.hasSigned(published)) {
            throw new UnsealableException(
                    sentence(
                            "Le journal publié dans %s est signé par une autre clé : donnez à"
                                    + " celui-ci un répertoire à lui, ou remettez sa clé.",
                            "The log published in %s is signed by another key: give this one a"
                                    + " directory of its own, or bring its key back.",
                            properties.repertoire()));
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
                    sentence(
                            "Le magasin ne donne pas la racine du point de contrôle de %d"
                                + " événements signé le %s ; il en diffère à partir de la position"
                                + " %d.",
                            "The store does not give the root of the checkpoint of %d events signed"
                                    + " on %s; it differs from position %d on.",
                            checkpoint.size(),
                            checkpoint.at(),
                            position));
        }
    }

    /**
     * The first position whose hash differs from the published one, as far as that is published.
     */
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

    /** Fails if a checkpoint of a larger tree is expected still when all events are sealed. */
    private void requireExpectedReached() {
        if (!expected.isEmpty()) {
            expected.headMap(journal.size(), true).values().forEach(this::requireRoot);
            var checkpoint = expected.lastEntry().getValue();
            throw new BrokenLogException(
                    journal.lastPosition() + 1,
                    sentence(
                            "Le magasin s'arrête après %d événements, à la position %d ; un point"
                                    + " de contrôle de %d événements a été signé le %s.",
                            "The store ends after %d events, at position %d; a checkpoint of %d"
                                    + " events was signed on %s.",
                            journal.size(),
                            journal.lastPosition(),
                            checkpoint.size(),
                            checkpoint.at()));
        }
    }

    private static SealingKey key(
            ScellementProperties properties,
            Journal journal,
            Publication publication,
            @Nullable KnownLog known)
            throws IOException {
        var name = NextKey.name(properties, known == null ? 0 : known.restarts());
        if (Files.exists(properties.cle())) {
            return SealingKey.load(properties.cle(), name);
        }
        if (known != null
                || journal.lastCheckpoint().isPresent()
                || publication.latest().isPresent()) {
            throw new UnsealableException(
                    sentence(
                            "La clé de scellement %s a disparu, alors que des points de contrôle"
                                    + " ont été signés avec elle : remettez-la, ou recommencez le"
                                    + " journal (restartScellement).",
                            "The sealing key %s is gone, though checkpoints were signed with it:"
                                    + " bring it back, or restart the log (restartScellement).",
                            properties.cle()));
        }
        return SealingKey.create(properties.cle(), name);
    }

    private static Texte sentence(String fr, String en, Object... values) {
        return new Texte(fr.formatted(values), en.formatted(values));
    }

    @Override
    public void close() throws IOException {
        publication.close();
        journal.close();
    }
}
