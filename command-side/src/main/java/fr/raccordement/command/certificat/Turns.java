package fr.raccordement.command.certificat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who is served when: so many at once, each caller once at a time, and of the callers that wait the
 * first to come. What a caller has waiting besides waits behind its own.
 */
final class Turns {

    /** Of one caller, the one that is served included. */
    static final int MAX_WAITING = 16;

    private final Semaphore places;
    private final Duration patience;
    private final Map<String, Waiting> callers = new HashMap<>();

    Turns(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** One who is served, or waits. */
    private static final class Waiting {
        private final Semaphore own = new Semaphore(1, true);
        private int present;
    }

    /** Waits for a turn. Refuses CERT_BUSY: too many of this caller wait, or it does not come. */
    Turn take(String name) throws InterruptedException {
        var caller = enter(name);
        var taken = false;
        try {
            var end = System.nanoTime() + patience.toNanos();
            await(caller.own, end);
            try {
                await(places, end);
                taken = true;
            } finally {
                if (!taken) {
                    caller.own.release();
                }
            }
            return new Turn(name, caller);
        } finally {
            if (!taken) {
                leave(name, caller);
            }
        }
    }

    private static void await(Semaphore semaphore, long end) throws InterruptedException {
        if (!semaphore.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw Refusals.busy();
        }
    }

    private synchronized Waiting enter(String name) {
        var caller = callers.computeIfAbsent(name, _ -> new Waiting());
        if (caller.present == MAX_WAITING) {
            throw Refusals.busy();
        }
        caller.present++;
        return caller;
    }

    private synchronized void leave(String name, Waiting caller) {
        if (--caller.present == 0) {
            callers.remove(name);
        }
    }

    /** How many callers are served or wait. */
    synchronized int callers() {
        return callers.size();
    }

    /** How many of one caller are served or wait. */
    synchronized int present(String name) {
        var caller = callers.get(name);
        return caller == null ? 0 : caller.present;
    }

    /** A place held until it is given up. */
    final class Turn {

        private final String name;
        private final Waiting caller;

        private Turn(String name, Waiting caller) {
            this.name = name;
            this.caller = caller;
        }

        void end() {
            places.release();
            caller.own.release();
            leave(name, caller);
        }
    }
}
