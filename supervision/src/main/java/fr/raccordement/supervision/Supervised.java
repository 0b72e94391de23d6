package fr.raccordement.supervision;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every thread of the program. Whatever ends one that was to go on, an {@link Error} too, is
 * logged, told to whoever waits, and the thread goes on after a pause; while one cannot, {@link
 * #stopped} says so, and the program is not ready (D-244).
 */
public final class Supervised {

    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
    private static final long IDLE_SECONDS = 30;

    private Supervised() {}

    /** What a thread does until it is to end. */
    @FunctionalInterface
    public interface Body {

        /** Returns when nothing more is to be done; otherwise it is called again. */
        void run() throws Exception;
    }

    /**
     * A thread that goes on until its body returns; to be started.
     *
     * @param failed is told each time what ended the body, before it is run again
     */
    public static SupervisedThread thread(String name, Body body, Consumer<Throwable> failed) {
        return new SupervisedThread(name, body, failed);
    }

    /** The same where nobody waits for it. */
    public static SupervisedThread thread(String name, Body body) {
        return thread(name, body, _ -> {});
    }

    /** A thread that does one thing, which itself keeps what became of it. */
    public static Thread once(String name, Runnable task) {
        return platform(name).newThread(task);
    }

    /**
     * One thread for tasks at their times. What is repeated is repeated after a failure too, and
     * counts as stopped while it fails with an {@link Error}, three times in a row or more. What is
     * done once and fails is logged.
     */
    public static ScheduledExecutorService timer(String name) {
        return new SupervisedTimer(name, 1, platform(name), _ -> {});
    }

    /**
     * So many threads for tasks of a library that forgets them after an {@link Error}: from then on
     * they are {@link #lost}, and only a new start of the program helps.
     */
    public static ScheduledExecutorService libraryTimer(String name, int threads) {
        return new SupervisedTimer(
                name, threads, numbered(name), error -> Failures.lose(name, error));
    }

    /** So many threads that share tasks; what waits for a task learns how it failed. */
    public static ExecutorService pool(String name, int threads) {
        return pool(threads, numbered(name));
    }

    /** The same, of virtual threads: for what waits, and is not to hold up a thread of its own. */
    public static ExecutorService virtualPool(String name, int threads) {
        return pool(threads, virtual(name));
    }

    /** A thread for each task that runs now, kept for a while for the next one. */
    public static ExecutorService growingPool(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                numbered(name));
    }

    /** A virtual thread for each task. */
    public static ExecutorService perTask(String name) {
        return Executors.newThreadPerTaskExecutor(virtual(name));
    }

    /**
     * The task, whose {@link Error} is thrown as an exception: streams hand those on to whoever
     * listens and stand still for ever at an Error of the machine.
     */
    public static Runnable failingSoftly(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Error e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** What cannot go on now, lost or not, by the name of its thread, with the reason. */
    public static Map<String, String> stopped() {
        return Failures.stopped();
    }

    /** What cannot go on before the program is started again, likewise. */
    public static Map<String, String> lost() {
        return Failures.lost();
    }

    private static ExecutorService pool(int threads, ThreadFactory factory) {
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    }

    private static ThreadFactory numbered(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name + "-", 0)
                .uncaughtExceptionHandler(Supervised::log)
                .factory();
    }

    static ThreadFactory platform(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .uncaughtExceptionHandler(Supervised::log)
                .factory();
    }

    private static ThreadFactory virtual(String name) {
        return Thread.ofVirtual()
                .name(name + "-", 0)
                .uncaughtExceptionHandler(Supervised::log)
                .factory();
    }

    static void log(Thread thread, Throwable failure) {
        LOG.error("{} failed", thread.getName(), failure);
    }
}
