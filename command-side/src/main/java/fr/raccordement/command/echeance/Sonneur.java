package fr.raccordement.command.echeance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Rings what is due. One timer is set, for the first deadline; it is set again whenever a deadline
 * is written down here, and looked at once a minute in case another node wrote one and died. A few
 * commands run at a time, so that a replay, which writes down deadlines long settled, is no storm.
 */
final class Sonneur implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sonneur.class);
    private static final int RUNNING_AT_ONCE = 8;
    private static final int TAKEN_AT_ONCE = 100;
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Agenda agenda;
    private final Reveil reveil;
    private final Clock clock;
    private final Envoi envoi;
    private final Reprises reprises = new Reprises();
    private final Set<Echeance> taken = ConcurrentHashMap.newKeySet();
    private final Queue<Echeance> finished = new ConcurrentLinkedQueue<>();
    private @Nullable ExecutorService runners;
    private @Nullable Instant awaited;

    Sonneur(Agenda agenda, Reveil reveil, Clock clock, Envoi envoi) {
        this.agenda = agenda;
        this.reveil = reveil;
        this.clock = clock;
        this.envoi = envoi;
    }

    @Override
    public synchronized void start() {
        if (runners == null) {
            runners = Executors.newFixedThreadPool(RUNNING_AT_ONCE, Thread.ofVirtual().factory());
            agenda.tell(this::wakeBy);
            wakeBy(clock.instant());
        }
    }

    /** What was sent is awaited for a while. */
    @Override
    public void stop() {
        var running = withdraw();
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        taken.clear();
        finished.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return runners != null;
    }

    /** After the processors and all who handle commands; stopped before them. */
    @Override
    public int getPhase() {
        return Phase.INSTRUCTION_COMPONENTS + 1;
    }

    private synchronized @Nullable ExecutorService withdraw() {
        var running = runners;
        runners = null;
        awaited = null;
        agenda.tell(_ -> {});
        reveil.off();
        return running;
    }

    private synchronized void wakeBy(Instant instant) {
        if (runners != null && (awaited == null || instant.isBefore(awaited))) {
            awaited = instant;
            reveil.at(instant, this::look);
        }
    }

    /** Whatever is written down from here on sets the timer again. */
    private synchronized @Nullable ExecutorService awake() {
        awaited = null;
        return runners;
    }

    private void look() {
        var running = awake();
        if (running == null) {
            return;
        }
        var now = clock.instant();
        try {
            wakeBy(takeWhatIsDue(running, now));
        } catch (RuntimeException e) {
            LOG.warn("The deadlines cannot be read; tried again in {}", PATIENCE, e);
            wakeBy(now.plus(PATIENCE));
        }
    }

    /** When to look again. What has finished is let go first, so that it is not found once more. */
    private Instant takeWhatIsDue(ExecutorService running, Instant now) {
        for (var done = finished.poll(); done != null; done = finished.poll()) {
            taken.remove(done);
        }
        var count = TAKEN_AT_ONCE + reprises.count(now);
        var next = earlier(now.plus(LONGEST_SLEEP), reprises.next(now).orElse(Instant.MAX));
        for (var echeance : agenda.first(count, envoi.kinds())) {
            if (echeance.due().isAfter(now)) {
                return earlier(next, echeance.due());
            }
            if (!reprises.isWaiting(echeance, now) && taken.add(echeance)) {
                running.execute(() -> ring(echeance));
            }
        }
        return next;
    }

    private void ring(Echeance echeance) {
        var now = clock.instant();
        try {
            if (envoi.settles(echeance)) {
                agenda.settle(echeance);
                reprises.forget(echeance);
            } else {
                reprises.postpone(echeance, now);
            }
        } catch (RuntimeException e) {
            var pause = reprises.postpone(echeance, now);
            LOG.warn("{} failed; tried again in {}", echeance, pause, e);
        } finally {
            finished.add(echeance);
            if (taken.size() - finished.size() < RUNNING_AT_ONCE) {
                wakeBy(clock.instant());
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
