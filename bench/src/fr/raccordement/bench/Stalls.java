package fr.raccordement.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How late a thread wakes that only sleeps: what the machine and the garbage collector take from
 * everybody, whatever the program does.
 */
final class Stalls implements AutoCloseable {

    private static final int SLEEP_MILLIS = 1;

    private final List<Double> late = new ArrayList<>();
    private final long collectedBefore = collectionMillis();
    private final Thread thread;
    private volatile boolean closed;

    Stalls() {
        thread = Thread.ofPlatform().daemon().name("stalls").start(this::sleepUntilClosed);
    }

    /** The delays in milliseconds; stops the sleeper. */
    Figures figures() throws InterruptedException {
        close();
        thread.join();
        return Figures.of(late.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** What the collector says that it stopped everybody for, since the beginning. */
    long collectedMillis() {
        return collectionMillis() - collectedBefore;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void sleepUntilClosed() {
        try {
            do {
                var start = System.nanoTime();
                Thread.sleep(SLEEP_MILLIS);
                late.add(Math.max(0, (System.nanoTime() - start) / 1e6 - SLEEP_MILLIS));
            } while (!closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
