package fr.raccordement.axon.start;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A start that is told to stop (SIGTERM) fails by what is closed under it. That is said in a line:
 * nothing is wrong.
 */
final class StoppedWhileStarting implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedWhileStarting.class);

    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    /** What the framework calls the thread that a stop runs on. */
    private static final String STOPPING = "SpringApplicationShutdownHook";

    private final @Nullable ConfigurableApplicationContext context;

    StoppedWhileStarting(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (context == null || !context.isClosed()) {
            return false;
        }
        LOG.info("Stopped while it was starting.");
        awaitEnd();
        return true;
    }

    /** Whoever called the start goes on once nothing is open any more. */
    private static void awaitEnd() {
        try {
            for (var thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(STOPPING)) {
                    thread.join(LONGEST_STOP);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
