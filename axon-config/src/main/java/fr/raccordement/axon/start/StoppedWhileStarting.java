package fr.raccordement.axon.start;

import java.util.concurrent.locks.LockSupport;
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

    private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

    /** As long as a stop takes at most, two minutes. */
    private static final int MOST_LOOKS = 2_400;

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
        awaitEnd(context);
        return true;
    }

    /** Whoever closes it is at it: who called the start goes on once nothing is open any more. */
    private static void awaitEnd(ConfigurableApplicationContext context) {
        for (int left = MOST_LOOKS; left > 0 && context.isActive(); left--) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}
