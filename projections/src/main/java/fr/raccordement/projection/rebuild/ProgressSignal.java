package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Wakes whoever waits for views whenever events were projected or the plans were looked at. */
@Component
public class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;

    /** To be called when something may have changed. */
    void signal() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a condition, checked again at each signal; false if that takes too long. */
    boolean await(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        var left = timeout.toNanos();
        var seen = -1L;
        while (left > 0) {
            var before = System.nanoTime();
            seen = next(seen, left);
            if (condition.getAsBoolean()) {
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
