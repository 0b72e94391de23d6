package fr.raccordement.supervision;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Repeats what is repeated whatever it throws, and logs what else fails. */
final class SupervisedTimer extends ScheduledThreadPoolExecutor {

    private final String name;
    private final Consumer<Error> failed;

    SupervisedTimer(String name, int threads, ThreadFactory factory, Consumer<Error> failed) {
        super(threads, factory);
        this.name = name;
        this.failed = failed;
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable task, long first, long pause, TimeUnit unit) {
        return super.scheduleWithFixedDelay(repeated(task), first, pause, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable task, long first, long period, TimeUnit unit) {
        return super.scheduleAtFixedRate(repeated(task), first, period, unit);
    }

    private Runnable repeated(Runnable task) {
        var failures = new Failures(name);
        return () -> {
            try {
                task.run();
                failures.over();
            } catch (Error e) {
                failures.count(e);
                tell(e);
            } catch (Exception e) {
                // what it needs has a health of its own; it is tried again at its time
                logOnce(failures, e);
            }
        };
    }

    private static void logOnce(Failures failures, Exception failure) {
        if (failures.inARow() == 0) {
            failures.count(failure);
        }
    }

    /** What is done once: whoever has its future learns the failure, the log in any case. */
    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        if (task instanceof Future<?> done && done.isDone()) {
            try {
                done.get();
            } catch (CancellationException _) {
                return;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                var failure = e.getCause();
                Supervised.log(Thread.currentThread(), failure == null ? e : failure);
                if (failure instanceof Error error) {
                    tell(error);
                }
            }
        }
    }

    private void tell(Error failure) {
        try {
            failed.accept(failure);
        } catch (Throwable e) {
            Supervised.log(Thread.currentThread(), e);
        }
    }
}
