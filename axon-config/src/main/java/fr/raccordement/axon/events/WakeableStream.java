package fr.raccordement.axon.events;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose reader is notified by the head watcher. It skips events of types that the reader
 * does not handle as long as others follow; the last event, and one in many before, are delivered
 * all the same, so that the token of the reader advances (D-053).
 */
final class WakeableStream implements TrackingEventStream {

    private static final int MAX_SKIPPED = 200;

    private final TrackingEventStream stream;
    private final HeadWatcher headWatcher;
    private final Set<Class<?>> unwanted = new HashSet<>();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable Runnable callback;

    WakeableStream(TrackingEventStream stream, HeadWatcher headWatcher) {
        this.stream = stream;
        this.headWatcher = headWatcher;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable available) {
        removeCallback();
        callback = available;
        headWatcher.addListener(available);
        return true;
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        unwanted.add(ignored.getPayloadType());
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            if (next == null && stream.hasNextAvailable()) {
                next = nextWanted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return next != null || stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        var found = next == null ? nextWanted() : next;
        next = null;
        return found;
    }

    private TrackedEventMessage<?> nextWanted() throws InterruptedException {
        var found = stream.nextAvailable();
        for (int skipped = 0;
                skipped < MAX_SKIPPED
                        && unwanted.contains(found.getPayloadType())
                        && stream.hasNextAvailable();
                skipped++) {
            found = stream.nextAvailable();
        }
        return found;
    }

    @Override
    public void close() {
        removeCallback();
        stream.close();
    }

    private void removeCallback() {
        if (callback != null) {
            headWatcher.removeListener(callback);
        }
    }
}
