package fr.raccordement.axon.start;

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
        return true;
    }
}
