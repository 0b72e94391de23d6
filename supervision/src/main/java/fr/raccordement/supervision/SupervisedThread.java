package fr.raccordement.supervision;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A thread that goes on, after a pause that grows, until its body returns or it is stopped. */
public final class SupervisedThread {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;
    private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Supervised.Body body;
    private final Consumer<Throwable> failed;
    private final Failures failures;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    SupervisedThread(String name, Supervised.Body body, Consumer<Throwable> failed) {
        this.body = body;
        this.failed = failed;
        this.failures = new Failures(name);
        this.thread = Supervised.platform(name).newThread(this::run);
    }

    public SupervisedThread start() {
        thread.start();
        return this;
    }

    /** For who wants to start it: a library that asks for a thread. */
    public Thread thread() {
        return thread;
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Its body is not called again. */
    public void stop() {
        stopping.countDown();
    }

    /** The same, and the body is interrupted. */
    public void interrupt() {
        stop();
        thread.interrupt();
    }

    /** Stops it and waits for its end, for so long. */
    public void stopAndWait(Duration patience) {
        stop();
        try {
            thread.join(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (stopping.getCount() > 0 && !isDone()) {
                stopping.await(pauseMillis(), TimeUnit.MILLISECONDS);
                failures.resumed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            failures.resumed();
        }
    }

    /** Whether the body has returned, or was told to by an interruption. */
    private boolean isDone() {
        var begun = System.nanoTime();
        try {
            body.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (Throwable e) {
            if (System.nanoTime() - begun > WELL_NANOS) {
                failures.over();
            }
            failures.count(e);
            tell(e);
            return false;
        }
    }

    private void tell(Throwable failure) {
        try {
            failed.accept(failure);
        } catch (Throwable e) {
            failures.count(e);
        }
    }

    private long pauseMillis() {
        return Math.min(
                LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures.inARow(), 10));
    }
}
