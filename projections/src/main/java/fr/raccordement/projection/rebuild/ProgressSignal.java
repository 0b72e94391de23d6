package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Wakes whoever waits for views each time that something was told, or decided. */
@Component
public class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    void tell() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is so, looking again at each piece of news; false if that takes too long. */
    boolean await(BooleanSupplier wanted, Duration patience) throws InterruptedException {
        var left = patience.toNanos();
        var seen = -1L;
        while (left > 0) {
            var before = System.nanoTime();
            seen = next(seen, left);
            if (wanted.getAsBoolean()) {
                return true;
            }
            left -= System.nanoTime() - before;
        }
        return false;
    }

    private long next(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (count == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}
