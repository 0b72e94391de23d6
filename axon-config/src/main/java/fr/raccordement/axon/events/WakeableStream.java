package fr.raccordement.axon.events;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose reader the sentinel wakes. It passes over events of types that the reader does not
 * want, as long as others follow: so the reader learns how far the stream is, at the end of what
 * there is and now and then on the way.
 */
final class WakeableStream implements TrackingEventStream {

    private static final int PASSED_AT_ONCE = 200;

    private final TrackingEventStream stream;
    private final HeadWatcher sentinel;
    private final Set<Class<?>> unwanted = new HashSet<>();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable Runnable reader;

    WakeableStream(TrackingEventStream stream, HeadWatcher sentinel) {
        this.stream = stream;
        this.sentinel = sentinel;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        forgetReader();
        reader = callback;
        sentinel.wake(callback);
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
                next = afterThePassed();
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
        var found = next == null ? afterThePassed() : next;
        next = null;
        return found;
    }

    private TrackedEventMessage<?> afterThePassed() throws InterruptedException {
        var found = stream.nextAvailable();
        for (int passed = 0;
                passed < PASSED_AT_ONCE
                        && unwanted.contains(found.getPayloadType())
                        && stream.hasNextAvailable();
                passed++) {
            found = stream.nextAvailable();
        }
        return found;
    }

    @Override
    public void close() {
        forgetReader();
        stream.close();
    }

    private void forgetReader() {
        if (reader != null) {
            sentinel.forget(reader);
        }
    }
}
