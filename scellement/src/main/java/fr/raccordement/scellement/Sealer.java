package fr.raccordement.scellement;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.ScellementView;
import fr.raccordement.axon.events.StoredEvents;
import fr.raccordement.processing.UnavailableException;
import fr.raccordement.supervision.Supervised;
import fr.raccordement.supervision.SupervisedThread;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the store on a thread of its own and seals new events. Before the first one, and whenever
 * it is requested or due, the store is compared with the log; anomalies are reported in the log and
 * in the health, and nothing is sealed until a comparison finds none (D-078, D-081).
 */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int MAX_LOGGED = 20;

    /** A log that is not the one known is read whole at each try. */
    private static final Duration NEXT_TRY = Duration.ofSeconds(10);

    private final StoredEvents events;
    private final ScellementProperties properties;
    private final Clock clock;
    private final LogRecords records;
    private volatile @Nullable Witnesses witnesses;
    private volatile @Nullable Sealing sealing;
    private volatile @Nullable Verification verification;
    private volatile @Nullable Texte problem;
    private volatile boolean broken;
    private volatile boolean verificationRequested;
    private boolean recovering;

    /** What the operator was told of the seal, by this program; null before it said anything. */
    private @Nullable EtatScellement told;

    /** Whether the operator could not be told last time, which is logged once. */
    private boolean untold;

    /** Whether the event store may know less of the log than it should. */
    private boolean unrecorded;

    private Instant notOpenedBefore = Instant.MIN;

    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable SupervisedThread thread;

    Sealer(StoredEvents events, ScellementProperties properties, Clock clock, LogRecords records) {
        this.events = events;
        this.properties = properties;
        this.clock = clock;
        this.records = records;
    }

    /** Whose word counts beside what is found here. */
    void witnessedBy(Witnesses those) {
        witnesses = those;
    }

    /** The log, once it is open. */
    Optional<Sealing> sealing() {
        return Optional.ofNullable(sealing);
    }

    /** Requests a comparison of the whole store with the log. */
    void requestVerification() {
        verificationRequested = true;
    }

    ScellementView view() {
        var open = sealing;
        var last = verification;
        var watching = witnesses;
        return new ScellementView(
                state(),
                problem == null ? contradiction() : problem,
                open == null ? null : open.key().name(),
                open == null ? null : open.key().verifierKey(),
                open == null ? 0 : open.journal().size(),
                open == null
                        ? null
                        : open.journal()
                                .lastCheckpoint()
                                .map(open::cosigned)
                                .map(Views::checkpoint)
                                .orElse(null),
                last == null ? null : last.toView(),
                watching == null ? List.of() : watching.views());
    }

    private @Nullable Texte contradiction() {
        var watching = witnesses;
        return watching == null ? null : watching.contradiction().orElse(null);
    }

    /** Events that are sealed, and that no checkpoint covers yet. */
    long unsigned() {
        var open = sealing;
        return open == null ? 0 : open.journal().size() - signedEvents();
    }

    /** Events that the last checkpoint covers. */
    long signedEvents() {
        var open = sealing;
        return open == null ? 0 : open.journal().lastCheckpoint().map(Checkpoint::size).orElse(0L);
    }

    /** When the last checkpoint was signed. */
    Optional<Instant> signed() {
        var open = sealing;
        return open == null
                ? Optional.empty()
                : open.journal().lastCheckpoint().map(Checkpoint::at);
    }

    /** When the last comparison of the whole store ended. */
    Optional<Instant> verified() {
        return Optional.ofNullable(verification).flatMap(it -> Optional.ofNullable(it.ended()));
    }

    /** One round; to be called by one thread only. */
    void step() {
        try {
            seal();
        } catch (BrokenLogException found) {
            stopSealing(found);
        } catch (IOException | RuntimeException | Error failed) {
            recordFailure(failed);
        }
        tell();
    }

    /**
     * Has the operator told that the seal is broken, and told again once it was whole in between
     * (D-260). Until it was compared nothing is known.
     */
    private void tell() {
        var state = state();
        if (state == told
                || state != EtatScellement.ROMPU && state != EtatScellement.ACTIF
                || !records.isReady()) {
            return;
        }
        try {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            records.stand(state == EtatScellement.ROMPU ? name() : null, now);
            told = state;
            untold = false;
        } catch (NoHandlerForCommandException | UnavailableException notYet) {
            LOG.trace("Commands are not decided yet", notYet);
        } catch (RuntimeException failed) {
            if (!untold) {
                LOG.warn("The operator is told of the seal in a while: {}", failed.toString());
            }
            untold = true;
        }
    }

    /** Of the log that is open, else of the one that is known, else that of the store. */
    private String name() {
        var open = sealing;
        return open == null
                ? records.known().map(KnownLog::origine).orElse(ScellementId.MAGASIN.nom())
                : open.key().name();
    }

    private void seal() throws IOException {
        var open = sealing;
        if (open == null) {
            if (!verificationRequested && clock.instant().isBefore(notOpenedBefore)) {
                return;
            }
            verificationRequested = false;
            open = Sealing.open(events, properties, clock, records.known().orElse(null));
            sealing = open;
            verificationRequested = true;
        }
        if (isVerificationDue()) {
            verify(open);
        }
        if (broken) {
            giveWayToNext(open);
            return;
        }
        if (!open.sealNew(() -> stopping.getCount() > 0)) {
            verify(open);
            return;
        }
        open.publishIfDue(false);
        problem = null;
        if (recovering) {
            recovering = false;
            LOG.warn("The store is what is sealed; sealing goes on.");
        }
        tell(); // before it is recorded how far it is whole: that record is to be the newest event
        if (open.hasSealedRestart()) {
            open.publishIfDue(true);
            giveWayToNext(open);
        } else if (unrecorded && records.isReady()) {
            record(open);
        }
    }

    /** Closes the log where another has taken its place, which the next round opens. */
    private void giveWayToNext(Sealing open) throws IOException {
        var next = records.known().filter(it -> !it.isOf(open.key())).orElse(null);
        if (next != null) {
            LOG.warn("The sealed log {} ends.", open.key().name());
            sealing = null;
            verification = null;
            problem = null;
            broken = false;
            recovering = false;
            notOpenedBefore = Instant.MIN;
            open.close();
        }
    }

    /**
     * Has the event store know that the log exists, with its first checkpoint, and how far it was
     * when a comparison found nothing. Of what only that record itself added nothing is recorded.
     */
    private void record(Sealing open) throws IOException {
        var known = records.known().orElse(null);
        if (known == null) {
            open.publishIfDue(true);
        }
        var last = open.journal().lastCheckpoint().orElse(null);
        if (last == null) {
            return;
        }
        unrecorded = false;
        if (known == null || known.isOf(open.key()) && last.size() > known.taille() + 1) {
            records.record(open.key(), last);
        }
    }

    private boolean isVerificationDue() {
        var last = verification;
        return verificationRequested
                || last == null
                || last.ended() == null
                || !clock.instant().isBefore(last.ended().plus(properties.verification()));
    }

    private void verify(Sealing open) throws IOException {
        verificationRequested = false;
        var done = open.verify(going -> verification = going);
        verification = done;
        if (done.count() > 0) {
            report(done);
            return;
        }
        unrecorded = true;
        if (broken) {
            broken = false;
            recovering = true;
        }
    }

    private void report(Verification done) {
        broken = true;
        recovering = false;
        var first = done.first().getFirst();
        var found =
                new Texte(
                        "Le magasin n'est pas ce qui a été scellé : %d positions sont fausses, la première est %d (%s)."
                                .formatted(done.count(), first.position(), first.nature()),
                        "The store is not what was sealed: %d positions are wrong, the first is %d (%s)."
                                .formatted(done.count(), first.position(), first.nature()));
        problem = found;
        LOG.error(
                "{} Nothing is sealed until that is settled. First findings: {}",
                found.en(),
                done.first().stream().limit(MAX_LOGGED).toList());
    }

    private void stopSealing(BrokenLogException found) {
        var sentence = found.sentence();
        if (!sentence.equals(problem)) {
            LOG.error("{} Nothing is sealed until that is settled.", sentence.en());
        }
        broken = true;
        recovering = false;
        problem = sentence;
        var now = clock.instant();
        notOpenedBefore = now.plus(NEXT_TRY);
        var anomalies = found.anomalies();
        var findings = new StoreCheck.Anomalies(anomalies.size(), anomalies);
        verification = Verification.begun(now, 0).done(now, findings);
    }

    /**
     * Without its stack where it says what to do or is known to pass: a disk, commands that nobody
     * decides yet.
     */
    private void recordFailure(Throwable failed) {
        var sentence = sentence(failed);
        if (!sentence.equals(problem)) {
            if (failed instanceof IOException
                    || failed instanceof NoHandlerForCommandException
                    || failed instanceof UnavailableException
                    || failed instanceof UnsealableException) {
                LOG.warn("Events cannot be sealed for the moment: {}", sentence.en());
            } else {
                LOG.warn("Events cannot be sealed for the moment: {}", sentence.en(), failed);
            }
        }
        problem = sentence;
    }

    private static Texte sentence(Throwable failed) {
        if (failed instanceof UnsealableException missing) {
            return missing.sentence();
        }
        var message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return new Texte(
                "Les événements ne peuvent pas être scellés pour le moment : " + message, message);
    }

    private EtatScellement state() {
        var last = verification;
        if (!properties.actif()) {
            return EtatScellement.INACTIF;
        }
        if (broken || contradiction() != null) {
            return EtatScellement.ROMPU;
        }
        if (problem != null) {
            return EtatScellement.EN_PANNE;
        }
        return last == null || last.ended() == null
                ? EtatScellement.VERIFICATION
                : EtatScellement.ACTIF;
    }

    private void run(CountDownLatch stop) {
        try {
            do {
                step();
            } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
            sealRemaining();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Seals and publishes what is left at a clean stop. */
    private void sealRemaining() {
        var open = sealing;
        try {
            if (open != null && !broken && open.sealNew(() -> true)) {
                open.publishIfDue(true);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The last events are sealed at the next start: {}", failed.getMessage());
        }
    }

    private void close() {
        var open = sealing;
        sealing = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.warn("The sealed log was not closed", e);
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var stop = new CountDownLatch(1);
            stopping = stop;
            thread = Supervised.thread("sealer", () -> run(stop)).start();
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            running.stopAndWait(Duration.ofSeconds(15));
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public boolean isAutoStartup() {
        return properties.actif();
    }

    /** Stops after the components that append events. */
    @Override
    public int getPhase() {
        return 0;
    }
}
