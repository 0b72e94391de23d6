package fr.raccordement.projection.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * What has happened since an event of the whole store, read on as it grows. One reader, one thread.
 */
public final class EventsSince {

    private static final int PATIENCE_SECONDS = 30;

    private final EventStore events;
    private final long position;
    private long read;

    /**
     * @param position of the event
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
     * When the event at the position happened, or the next one where there is none exactly there.
     */
    public Instant instant() {
        var first = new AtomicReference<@Nullable Instant>();
        walk(
                position - 1,
                _ -> first.get() == null,
                event -> first.compareAndSet(null, event.getTimestamp()));
        return Objects.requireNonNull(first.get()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells all that was stored until this call and has not been told. */
    public void catchUp(Consumer<DomainEventMessage<?>> told) {
        var head = last(events).orElse(-1);
        if (head > read) {
            read = walk(read, at -> at < head, told);
        }
    }

    /** Reads after a position as long as is wanted; answers the position of the last one read. */
    private long walk(long after, LongPredicate more, Consumer<DomainEventMessage<?>> told) {
        var at = after;
        try (var stream = events.openStream(token(after))) {
            while (more.test(at) && stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                at = position(event);
                if (event instanceof DomainEventMessage<?> domainEvent) {
                    told.accept(domainEvent);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (more.test(at)) {
            throw new IllegalStateException("The event store tells nothing after " + at);
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
