package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what reads foreign bytes on a few threads of its own, for a limited time. The only place
 * where an exhausted stack or heap is caught: here nothing but the analysis has suffered.
 */
final class BoundedWork implements AutoCloseable {

    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    private static final int WAITING = 32;

    private final ExecutorService threads;
    private final Duration deadline;

    BoundedWork(Duration deadline) {
        this.deadline = deadline;
        var pool =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        30,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("certificats-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    <T> T run(Callable<T> work) {
        try {
            var result = threads.submit(work);
            try {
                return result.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                result.cancel(true);
            }
        } catch (TimeoutException | RejectedExecutionException late) {
            throw Refusals.timeout();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusals.timeout();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
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
