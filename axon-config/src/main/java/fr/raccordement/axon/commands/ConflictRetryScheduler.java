package fr.raccordement.axon.commands;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Retries a command that lost against a concurrent one on the same aggregate, and no other (D-091).
 */
final class ConflictRetryScheduler extends ExponentialBackOffIntervalRetryScheduler {

    private static final int MAX_RETRIES = 4;
    private static final int FIRST_PAUSE_MILLIS = 10;

    ConflictRetryScheduler(ScheduledExecutorService executor) {
        super(
                ExponentialBackOffIntervalRetryScheduler.builder()
                        .retryExecutor(executor)
                        .maxRetryCount(MAX_RETRIES)
                        .backoffFactor(FIRST_PAUSE_MILLIS));
    }

    @Override
    protected boolean isExplicitlyNonTransient(Throwable failure) {
        return !(failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException);
    }
}
