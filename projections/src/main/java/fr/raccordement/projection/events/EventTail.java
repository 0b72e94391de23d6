package fr.raccordement.projection.events;

import fr.raccordement.processing.FailureLog;
import fr.raccordement.supervision.Supervised;
import fr.raccordement.supervision.SupervisedThread;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The end of the event store as it grows: one stream and one thread for all subscribers. After a
 * failure it resumes after the last event that they were notified of.
 */
@Component
public class EventTail implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final String FAILED = "The event stream failed";
    private static final String STEP = "raccordement.step";
    private static final int LONGEST_PAUSE_MILLIS = 10_000;

    private final EventStore events;
    private final EventProcessorSpanFactory traces;
    private final Watchers watchers = new Watchers();
    private final FailureLog log = new FailureLog(LOG);
    private @Nullable TailReader run;

    EventTail(EventStore events, EventProcessorSpanFactory traces) {
        this.events = events;
        this.traces = traces;
    }

    /**
     * Notifications about these aggregates; the first, of no event, says that watching has begun.
     * However slow the watcher, at most one notification waits.
     */
    public Flux<EventNotification> watch(Set<String> aggregateIds) {
        return watchers.watch(aggregateIds);
    }

    /** Every event from now on; a subscriber without demand when one comes fails. */
    public Flux<DomainEventMessage<?>> everything() {
        return watchers.everything();
    }

    /** Notifies a listener of every event, before all subscribers and on the tail's thread. */
    public void notifyFirst(Consumer<DomainEventMessage<?>> listener) {
        watchers.notifyFirst(listener);
    }

    /** Does what subscribers are told of an event as a step of the trace that the event is of. */
    <R> R traced(String step, DomainEventMessage<?> event, Supplier<R> work) {
        return traces.createProcessEventSpan(true, event)
                .addAttribute(STEP, step)
                .runSupplier(work);
    }

    /** How many subscriptions there are, an aggregate watched counting as one. */
    public int subscriptions() {
        return watchers.count();
    }

    @Override
    public synchronized void start() {
        if (run == null) {
            run = new TailReader();
            run.begin();
        }
    }

    @Override
    public synchronized void stop() {
        if (run != null) {
            run.stopAndWait();
            run = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /** Begins before anything that lets clients in. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** From one start to the next stop. */
    private final class TailReader {

        private final CountDownLatch stopped = new CountDownLatch(1);
        private final SupervisedThread thread = Supervised.thread("event-tail", this::run);
        private boolean located;
        private @Nullable TrackingToken token;
        private int failures;

        private void run() throws InterruptedException {
            while (stopped.getCount() > 0) {
                try {
                    follow();
                } catch (RuntimeException e) {
                    failures++;
                    log.note(FAILED, e, true);
                    stopped.await(pauseMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }

        /** No event stored after this is missed, unless the store cannot be reached. */
        private void begin() {
            try {
                locate();
            } catch (RuntimeException e) {
                log.note(FAILED, e, true);
            }
            thread.start();
        }

        private void locate() {
            token = events.createHeadToken();
            located = true;
            watchers.notifyUnknown();
        }

        private void stopAndWait() {
            stopped.countDown();
            thread.stopAndWait(Duration.ofSeconds(5));
        }

        private void follow() throws InterruptedException {
            if (!located) {
                locate();
            }
            try (var stream = events.openStream(token)) {
                while (stopped.getCount() > 0) {
                    if (stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) {
                        pass(stream.nextAvailable());
                    }
                    failures = 0;
                    log.end(FAILED);
                }
            }
        }

        private void pass(TrackedEventMessage<?> event) {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                traced(
                        "notify subscriptions",
                        domainEvent,
                        () -> {
                            watchers.notifyOf(domainEvent);
                            return domainEvent;
                        });
            }
            token = event.trackingToken();
        }

        private long pauseMillis() {
            return Math.min(LONGEST_PAUSE_MILLIS, 100L << Math.min(failures, 10));
        }
    }
}
