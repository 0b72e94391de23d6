package fr.raccordement.axon.evenements;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** A stream whose reader the sentinel wakes. */
final class WakeableStream implements TrackingEventStream {

    private final TrackingEventStream stream;
    private final Sentinel sentinel;
    private @Nullable Runnable reader;

    WakeableStream(TrackingEventStream stream, Sentinel sentinel) {
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
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
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
