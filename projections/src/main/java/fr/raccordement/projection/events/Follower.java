package fr.raccordement.projection.events;

import fr.raccordement.projection.events.Feed.Past;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.Feed.Update;
import fr.raccordement.projection.events.PastEvents.PastEvent;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * What one follower has been told, and what waits for them. Updates are offered by one thread and
 * taken by another. What finds no room is not kept: the follower is behind, and reads the store
 * until they are not. In each state what waits is what came since, without a gap.
 */
final class Follower<T> {

    private static final int MOST_UPDATES_WAITING = 256;
    private static final int PAGE = 100;

    private final Past<T> past;
    private final Request<T> request;
    private final Queue<Update<T>> waiting = new ArrayBlockingQueue<>(MOST_UPDATES_WAITING);
    private volatile boolean behind;
    private volatile boolean gone;
    private volatile Runnable waker = () -> {};
    private long last;
    private Iterator<PastEvent> page = Collections.emptyIterator();
    private long pageEnd;
    private boolean more;

    /**
     * @param last the position of the last event that they know
     */
    Follower(Past<T> past, Request<T> request, long last) {
        this.past = past;
        this.request = request;
        this.last = last;
        this.pageEnd = last;
    }

    /** Sets what is done when something may be taken. */
    void wakeBy(Runnable call) {
        waker = call;
    }

    /** Something came; it waits unless the follower is behind, and reads it from the store. */
    void offer(Update<T> update) {
        if (!behind && request.wanted().test(update.content())) {
            if (!waiting.offer(update)) {
                behind = true;
            }
            waker.run();
        }
    }

    /** Has the store read: there may be what was not offered. */
    void fallBehind() {
        behind = true;
        waker.run();
    }

    /** They take nothing more; what goes wrong from now on concerns nobody. */
    void leave() {
        gone = true;
    }

    /** What can be taken now, in order; it ends where nothing is left. */
    Iterator<T> iterator() {
        return new Iterator<>() {

            private @Nullable T next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    next = take();
                }
                return next != null;
            }

            @Override
            public T next() {
                if (!hasNext() || next == null) {
                    throw new NoSuchElementException();
                }
                var taken = next;
                next = null;
                return taken;
            }
        };
    }

    /** The store before what waits: that came while it was read. */
    private @Nullable T take() {
        try {
            return takeNext();
        } catch (RuntimeException e) {
            if (gone) {
                return null;
            }
            throw e;
        }
    }

    private @Nullable T takeNext() {
        while (!gone) {
            if (page.hasNext()) {
                var event = page.next();
                var update = past.reading().update(event.message(), event.position());
                if (update.isPresent() && isNew(update.get())) {
                    return update.get().content();
                }
            } else if (more) {
                read();
            } else if (waiting.poll() instanceof Update<T> update) {
                if (isNew(update)) {
                    return update.content();
                }
            } else if (behind) {
                behind = false;
                read();
            } else {
                return null;
            }
        }
        return null;
    }

    private boolean isNew(Update<T> update) {
        if (update.position() <= last) {
            return false;
        }
        last = update.position();
        return request.wanted().test(update.content());
    }

    private void read() {
        last = Math.max(last, pageEnd);
        var stretch = past.events().after(last, past.types(), request.structures().get(), PAGE);
        page = stretch.events().iterator();
        pageEnd = stretch.upTo();
        more = stretch.more();
    }
}
