package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.supervision.Supervised;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what reads foreign bytes on a few threads of its own, for a limited time of computing: who
 * waits for a busy machine has not used any up. Each caller has one turn at a time, so that what
 * one sends costs another a place in the queue at most (D-166). The only place where an exhausted
 * stack or heap is caught: here nothing but the analysis has suffered.
 */
final class BoundedWork implements AutoCloseable {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);

    /** How many times the time of computing may pass on the clock. */
    private static final int PATIENCE = 15;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final ExecutorService threads;
    private final Duration deadline;
    private final Turns turns;

    BoundedWork(Duration deadline) {
        this(deadline, THREADS);
    }

    BoundedWork(Duration deadline, int size) {
        this.deadline = deadline;
        turns = new Turns(size, deadline.multipliedBy(2L * PATIENCE));
        threads = Supervised.growingPool("certificats");
    }

    /**
     * Does it when it is the caller's turn. Refuses: CERT_BUSY where the caller has too much
     * waiting already or the turn does not come, CERT_TIMEOUT for what takes too long, CERT_FORMAT
     * for what exhausts the thread.
     *
     * @param caller who must not keep others waiting
     */
    <T> T run(String caller, Callable<T> work) {
        try {
            return result(new Job<>(turns.take(caller), work));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.timeout();
        }
    }

    private <T> T result(Job<T> job) throws InterruptedException {
        threads.execute(job);
        var left = deadline.toNanos();
        var clock = deadline.multipliedBy(PATIENCE).toNanos();
        while (left > 0 && clock > 0) {
            var before = System.nanoTime();
            try {
                return job.result.get(Math.min(left, clock), TimeUnit.NANOSECONDS);
            } catch (ExecutionException failed) {
                throw refusal(failed.getCause());
            } catch (TimeoutException notYet) {
                left = deadline.toNanos() - job.computed();
                clock -= System.nanoTime() - before;
            }
        }
        job.stop();
        throw Refusals.timeout();
    }

    /** Work on its thread; its turn ends when it really ends. */
    private static final class Job<T> implements Runnable {

        private final Turns.Turn turn;
        private final Callable<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private @Nullable Thread thread;
        private volatile long started;

        Job(Turns.Turn turn, Callable<T> work) {
            this.turn = turn;
            this.work = work;
        }

        @Override
        public void run() {
            on(Thread.currentThread());
            started = CLOCK.getCurrentThreadCpuTime();
            try {
                result.complete(work.call());
            } catch (Throwable failed) {
                result.completeExceptionally(failed);
            } finally {
                on(null);
                turn.end();
            }
        }

        private synchronized void on(@Nullable Thread runner) {
            thread = runner;
        }

        synchronized void stop() {
            if (thread != null) {
                thread.interrupt();
            }
        }

        /** Nanoseconds that its thread has computed for it. */
        synchronized long computed() {
            return thread == null ? 0 : CLOCK.getThreadCpuTime(thread.threadId()) - started;
        }
    }

    private static RuntimeException refusal(@Nullable Throwable cause) {
        return switch (cause) {
            case RuleViolatedException refusal -> new RuleViolatedException(refusal.refusal());
            case StackOverflowError _, OutOfMemoryError _ -> Refusals.hostile();
            case null -> new IllegalStateException("The analysis of certificates failed.");
            default -> defect(cause);
        };
    }

    /** Where it happened, without the message, which may quote the file. */
    private static RuntimeException defect(Throwable cause) {
        var defect =
                new IllegalStateException(
                        "The analysis of certificates failed: " + cause.getClass().getName());
        defect.setStackTrace(cause.getStackTrace());
        return defect;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
