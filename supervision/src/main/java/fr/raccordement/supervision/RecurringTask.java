package fr.raccordement.supervision;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Something done again and again, on a thread of its own, from the start of the program until its
 * stop: the next time a pause after the last one has ended, whether it failed or not (D-244).
 */
public abstract class RecurringTask implements SmartLifecycle {

    private final String name;
    private final Duration first;
    private final Duration pause;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param name of the thread
     * @param first how long after the start it is done for the first time
     * @param pause between the end of one time and the beginning of the next
     */
    protected RecurringTask(String name, Duration first, Duration pause) {
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /** The same, the first time after a pause too. */
    protected RecurringTask(String name, Duration pause) {
        this(name, pause, pause);
    }

    /** Does it once. */
    protected abstract void run();

    @Override
    public synchronized void start() {
        if (timer == null) {
            timer = Supervised.timer(name);
            timer.scheduleWithFixedDelay(
                    this::run, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Interrupts what is being done, and does not wait for its end. */
    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
