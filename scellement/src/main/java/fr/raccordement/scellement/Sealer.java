package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.ScellementView;
import fr.raccordement.axon.events.StoredEvents;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the store on a thread of its own and seals what it finds. Before the first event, and
 * whenever it is asked or due, the store is compared with the log; what is found wrong is told in
 * the log and in the health, and nothing is sealed until a comparison finds nothing (D-078, D-081).
 */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int PAUSE_MILLIS = 500;
    private static final int MOST_LOGGED = 20;

    private final StoredEvents events;
    private final ScellementProperties properties;
    private final Clock clock;
    private volatile @Nullable Sealing sealing;
    private volatile @Nullable Verification verification;
    private volatile @Nullable String trouble;
    private volatile boolean broken;
    private volatile boolean asked;
    private boolean recovering;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    Sealer(StoredEvents events, ScellementProperties properties, Clock clock) {
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    /** The log, once it is open. */
    Optional<Sealing> sealing() {
        return Optional.ofNullable(sealing);
    }

    /** Has the whole store compared with the log, soon. */
    void askVerification() {
        asked = true;
    }

    ScellementView view() {
        var open = sealing;
        var last = verification;
        return new ScellementView(
                state(),
                trouble,
                open == null ? null : open.key().name(),
                open == null ? null : open.key().verifierKey(),
                open == null ? 0 : open.journal().size(),
                open == null
                        ? null
                        : open.journal().lastCheckpoint().map(Views::checkpoint).orElse(null),
                last == null ? null : last.toView());
    }

    /** One round: to be called by one thread only. */
    void step() {
        try {
            seal();
        } catch (BrokenLogException found) {
            breakOff(found);
        } catch (IOException | RuntimeException failed) {
            trouble(failed);
        }
    }

    private void seal() throws IOException {
        var open = sealing;
        if (open == null) {
            open = Sealing.open(events, properties, clock);
            sealing = open;
        }
        if (isVerificationDue()) {
            verify(open);
        }
        if (broken) {
            return;
        }
        if (!open.takeIn(() -> stopping.getCount() > 0)) {
            verify(open);
            return;
        }
        open.publishIfDue(false);
        trouble = null;
        if (recovering) {
            recovering = false;
            LOG.warn("The store is again what was sealed; sealing goes on.");
        }
    }

    private boolean isVerificationDue() {
        var last = verification;
        return asked
                || last == null
                || last.ended() == null
                || !clock.instant().isBefore(last.ended().plus(properties.verification()));
    }

    private void verify(Sealing open) {
        asked = false;
        var done = open.verify(going -> verification = going);
        verification = done;
        if (done.count() > 0) {
            tell(done);
        } else if (broken) {
            broken = false;
            recovering = true;
        }
    }

    private void tell(Verification done) {
        broken = true;
        recovering = false;
        trouble =
                "The store is not what was sealed: %d positions are wrong, the first is %d (%s)."
                        .formatted(
                                done.count(),
                                done.first().getFirst().position(),
                                done.first().getFirst().nature());
        LOG.error(
                "{} Nothing is sealed until that is settled. First findings: {}",
                trouble,
                done.first().stream().limit(MOST_LOGGED).toList());
    }

    private void breakOff(BrokenLogException found) {
        var message = found.told();
        if (!message.equals(trouble)) {
            LOG.error("{} Nothing is sealed until that is settled.", message);
        }
        broken = true;
        recovering = false;
        trouble = message;
        var now = clock.instant();
        var findings = new StoreCheck.Findings(1, List.of(found.anomalie()));
        verification = Verification.begun(now, 0).done(now, findings);
    }

    private void trouble(Exception failed) {
        var message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        if (!message.equals(trouble)) {
            LOG.warn("Events cannot be sealed for the moment: {}", message, failed);
        }
        trouble = message;
    }

    private EtatScellement state() {
        var last = verification;
        if (!properties.actif()) {
            return EtatScellement.INACTIF;
        }
        if (broken) {
            return EtatScellement.ROMPU;
        }
        if (trouble != null) {
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
            sealTheRest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** What a clean stop leaves is sealed and published. */
    private void sealTheRest() {
        var open = sealing;
        try {
            if (open != null && !broken && open.takeIn(() -> true)) {
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
            thread = Thread.ofPlatform().name("sealer").daemon().start(() -> run(stop));
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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

    /** Stops after whatever appends events. */
    @Override
    public int getPhase() {
        return 0;
    }
}
