package fr.raccordement.projection.events;

import fr.raccordement.projection.events.PastEvents.PastEvent;
import fr.raccordement.projection.events.PastEvents.Stretch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * The events of the whole store after a position, read on as it grows. For one reader, one thread
 * (D-077).
 */
public final class EventsSince {

    private static final int TIMEOUT_SECONDS = 30;

    private final EventStore events;
    private final long position;
    private long read;

    /**
     * @param position of the last event that is not read
     */
    public EventsSince(EventStore events, long position) {
        this.events = events;
        this.position = position;
        this.read = position;
    }

    /** The position of the last event stored; empty while there is none. */
    public static OptionalLong last(EventStore events) {
        return position(events.createHeadToken());
    }

    public long position() {
        return position;
    }

    /**
     * When the event at the position happened, or the next one where no event has that position.
     */
    public Instant instant() {
        var first = new AtomicReference<@Nullable Instant>();
        readAfter(
                position - 1,
                _ -> first.get() == null,
                (_, event) -> first.compareAndSet(null, event.getTimestamp()));
        return Objects.requireNonNull(first.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Passes on every event stored before this call that was not passed on yet. */
    public void catchUp(Consumer<DomainEventMessage<?>> handler) {
        var head = last(events).orElse(-1);
        if (head > read) {
            read = readAfter(read, at -> at < head, (_, event) -> handler.accept(event));
        }
    }

    /**
     * The last position, this one at least, before the first event that happened later than an
     * instant.
     *
     * @param until in milliseconds
     */
    public long lastUntil(Instant until) {
        var head = last(events).orElse(-1);
        var found = new AtomicLong(position);
        var later = new AtomicBoolean();
        if (head > position) {
            readAfter(
                    position,
                    at -> at < head && !later.get(),
                    (at, event) -> {
                        if (event.getTimestamp().truncatedTo(ChronoUnit.MILLIS).isAfter(until)) {
                            later.set(true);
                        } else {
                            found.set(at);
                        }
                    });
        }
        return found.get();
    }

    /** The first events after the position that are wanted, of those stored before this call. */
    public Stretch first(Predicate<DomainEventMessage<?>> wanted, int limit) {
        return stretch(wanted, (_, found) -> found < limit);
    }

    private interface Limit {
        boolean allows(int looked, int found);
    }

    private Stretch stretch(Predicate<DomainEventMessage<?>> wanted, Limit limit) {
        var head = last(events).orElse(-1);
        var found = new ArrayList<PastEvent>();
        if (head <= position) {
            return new Stretch(found, position, false);
        }
        var looked = new AtomicInteger();
        var at =
                readAfter(
                        position,
                        it -> it < head && limit.allows(looked.get(), found.size()),
                        (it, event) -> {
                            looked.incrementAndGet();
                            if (wanted.test(event)) {
                                found.add(new PastEvent(it, event));
                            }
                        });
        return new Stretch(found, at, at < head);
    }

    /** Those wanted of the next so many events stored before this call. */
    public Stretch among(Predicate<DomainEventMessage<?>> wanted, int count) {
        return stretch(wanted, (looked, _) -> looked < count);
    }

    /** Takes one event after the other. */
    private interface Reading {
        void take(long position, DomainEventMessage<?> event);
    }

    /** Reads on from a position while wanted; returns the position of the last event read. */
    private long readAfter(long after, LongPredicate more, Reading reading) {
        var at = after;
        try (var stream = events.openStream(token(after))) {
            while (more.test(at) && stream.hasNextAvailable(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                at = position(event);
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    reading.take(at, domainEvent);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (more.test(at)) {
            throw new IllegalStateException("The event store returned no event after " + at);
        }
        return at;
    }

    private @Nullable TrackingToken token(long at) {
        if (at < 0) {
            return null;
        }
        return events.createHeadToken() instanceof GapAwareTrackingToken
                ? GapAwareTrackingToken.newInstance(at, new TreeSet<>())
                : new GlobalSequenceTrackingToken(at);
    }

    private static long position(TrackedEventMessage<?> event) {
        return position(event.trackingToken()).orElseThrow();
    }

    private static OptionalLong position(@Nullable TrackingToken token) {
        return token == null ? OptionalLong.empty() : token.position();
    }
}
