package fr.raccordement.webhook;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.query.CibleView;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.LivraisonView;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Sends the notices of one webhook: those of one thing in their order, one at a time, those of
 * different things beside each other. One that fails is tried again with a longer pause each time,
 * and holds up its thing alone; where the receiver takes nothing over any more, the oldest is tried
 * for all. What was delivered is in the events of the deliveries, so that a restart goes on where
 * it was (D-221).
 */
final class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int MOST_WAITING = 500;
    private static final int AT_ONCE = 4;
    private static final int AWAY_AFTER = 3;
    private static final int BETWEEN_ADVANCES = 100;

    private final Deliverer deliverer;
    private final SendingProperties properties;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final TreeSet<Long> outstanding = new TreeSet<>();
    private final Subscriber subscriber = new Subscriber();
    private CibleView cible;
    private long seen;
    private int inFlight;
    private int delivered;
    private int failuresInARow;
    private boolean away;
    private boolean stopped;

    WebhookSender(
            CibleView cible,
            Deliverer deliverer,
            SendingProperties properties,
            ExecutorService workers,
            ScheduledExecutorService timer) {
        this.cible = cible;
        this.seen = cible.jusqua();
        this.deliverer = deliverer;
        this.properties = properties;
        this.workers = workers;
        this.timer = timer;
    }

    /** The notices of one thing that wait, oldest first. */
    private static final class Lane {
        private final Deque<AvisView> waiting = new ArrayDeque<>();
        private Instant due = Instant.MIN;
        private int failures;
        private boolean resumed;
        private boolean busy;

        private boolean isFree(Instant now) {
            return !busy && !due.isAfter(now);
        }

        private AvisView head() {
            return Objects.requireNonNull(waiting.peekFirst());
        }
    }

    /** No more notices wait here than there is room for: the rest stays in the store. */
    private final class Subscriber extends BaseSubscriber<AvisView> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(MOST_WAITING);
        }
    }

    /**
     * @param notices those after a position
     */
    void follow(LongFunction<Flux<AvisView>> notices) {
        Flux.defer(() -> notices.apply(seen()))
                .doOnNext(it -> Supervised.failingSoftly(() -> take(it)).run())
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                                .maxBackoff(Duration.ofMinutes(1)))
                .subscribe(subscriber);
    }

    /** With other secrets, from the next try on. */
    synchronized void update(CibleView now) {
        cible = now;
    }

    /** Whether it sends the same to the same, whatever signs. */
    synchronized boolean isFor(CibleView other) {
        return cible.url().equals(other.url())
                && cible.genres().equals(other.genres())
                && cible.depuis().equals(other.depuis());
    }

    void stop() {
        subscriber.dispose();
        synchronized (this) {
            stopped = true;
            lanes.clear();
        }
    }

    private synchronized void take(AvisView avis) {
        outstanding.add(avis.position());
        lanes.computeIfAbsent(avis.objetType() + "/" + avis.objetId(), _ -> new Lane())
                .waiting
                .add(avis);
        seen = avis.position();
        dispatch();
    }

    /** Whatever is due is sent. */
    synchronized void dispatch() {
        var now = deliverer.now();
        while (!stopped && inFlight < (away ? 1 : AT_ONCE)) {
            var next = next(now);
            if (next.isEmpty()) {
                return;
            }
            var lane = next.get();
            lane.busy = true;
            inFlight++;
            try {
                workers.execute(() -> attempt(lane, lane.head()));
            } catch (RejectedExecutionException _) {
                stopped = true;
            }
        }
    }

    /** The oldest first, so that no thing waits behind all the news of others. */
    private Optional<Lane> next(Instant now) {
        var oldest = Comparator.<Lane>comparingLong(lane -> lane.head().position());
        return away
                ? lanes.values().stream().min(oldest).filter(lane -> lane.isFree(now))
                : lanes.values().stream().filter(lane -> lane.isFree(now)).min(oldest);
    }

    private void attempt(Lane lane, AvisView avis) {
        var target = target();
        var id =
                new LivraisonId(
                        target.structure(), target.webhook(), Long.toString(avis.position()));
        try {
            var known = deliverer.find(id);
            if (known.filter(it -> it.statut() == LivraisonStatus.REUSSIE).isPresent()) {
                finished(lane, avis);
            } else if (!resumes(lane, known, target)) {
                send(lane, avis, id, known, target);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("{} cannot be tried or recorded for now: {}", id, e.toString());
            postponed(lane, deliverer.now().plus(properties.pause(1)));
        }
    }

    /** What failed before the program was started again waits for as long as it was to. */
    private boolean resumes(Lane lane, Optional<LivraisonView> known, CibleView target) {
        if (lane.resumed || known.isEmpty()) {
            return false;
        }
        var since = known.get();
        lane.resumed = true;
        lane.failures =
                (int)
                        since.tentatives().stream()
                                .filter(it -> !it.le().isBefore(target.depuis()))
                                .count();
        var next = since.prochaine();
        if (next == null || lane.failures == 0 || !next.isAfter(deliverer.now())) {
            return false;
        }
        postponed(lane, next);
        return true;
    }

    private void send(
            Lane lane,
            AvisView avis,
            LivraisonId id,
            Optional<LivraisonView> known,
            CibleView target) {
        var outcome = deliverer.send(target, id, avis);
        if (outcome.succeeded()) {
            deliverer.record(id, avis, null, outcome, null);
            finished(lane, avis);
            return;
        }
        var now = deliverer.now();
        var since =
                known.map(LivraisonView::premiereLe)
                        .filter(it -> it.isAfter(target.depuis()))
                        .orElse(known.isPresent() ? target.depuis() : now);
        var hopeless = !now.isBefore(since.plus(properties.abandon()));
        if (outcome.isGone() || hopeless) {
            deliverer.record(id, avis, null, outcome, null);
            abandon(
                    target,
                    outcome.isGone()
                            ? CauseDesactivation.ADRESSE_SUPPRIMEE
                            : CauseDesactivation.ECHEC);
            return;
        }
        var next = now.plus(properties.pause(lane.failures + 1));
        deliverer.record(id, avis, null, outcome, next);
        failed(lane, next);
    }

    /** Once that is recorded nothing more is sent; where it cannot be, all goes on as before. */
    private void abandon(CibleView target, CauseDesactivation cause) {
        deliverer.abandon(target, cause);
        stop();
    }

    private synchronized long seen() {
        return seen;
    }

    private synchronized CibleView target() {
        return cible;
    }

    private synchronized void failed(Lane lane, Instant next) {
        lane.failures++;
        failuresInARow++;
        away = failuresInARow >= AWAY_AFTER;
        postponed(lane, next);
    }

    private synchronized void postponed(Lane lane, Instant next) {
        lane.due = next;
        released(lane);
        wakeAt(next);
    }

    private void finished(Lane lane, AvisView avis) {
        var advance = settled(lane, avis);
        subscriber.request(1);
        if (advance != null) {
            advance(advance);
        }
    }

    /** What is not recorded now is with the next hundred. */
    private void advance(long position) {
        try {
            deliverer.advance(target(), position);
        } catch (RuntimeException e) {
            LOG.warn("How far a webhook came cannot be recorded for now: {}", e.toString());
        }
    }

    /** Where the receiver is back, all that failed is tried at once. */
    private synchronized @Nullable Long settled(Lane lane, AvisView avis) {
        lane.waiting.removeFirst();
        lane.failures = 0;
        lane.resumed = false;
        lane.due = Instant.MIN;
        if (lane.waiting.isEmpty()) {
            lanes.values().remove(lane);
        }
        if (away) {
            lanes.values().forEach(it -> it.due = Instant.MIN);
        }
        away = false;
        failuresInARow = 0;
        outstanding.remove(avis.position());
        released(lane);
        delivered++;
        if (delivered % BETWEEN_ADVANCES != 0) {
            return null;
        }
        return outstanding.isEmpty() ? seen : outstanding.first() - 1;
    }

    private void released(Lane lane) {
        lane.busy = false;
        inFlight--;
        dispatch();
    }

    private void wakeAt(Instant instant) {
        var pause = Duration.between(deliverer.now(), instant);
        try {
            timer.schedule(
                    this::dispatch, Math.max(0, pause.toMillis()) + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            stopped = true;
        }
    }
}
