package fr.raccordement.axon.commands;

import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tries a command again when another one was faster on the same aggregate, and only then. */
final class ConflictRetryScheduler extends ExponentialBackOffIntervalRetryScheduler {

    private static final int TRIES = 4;
    private static final int FIRST_PAUSE_MILLIS = 10;

    ConflictRetryScheduler(ScheduledExecutorService executor) {
        super(
                ExponentialBackOffIntervalRetryScheduler.builder()
                        .retryExecutor(executor)
                        .maxRetryCount(TRIES)
                        .backoffFactor(FIRST_PAUSE_MILLIS));
    }

    @Override
    protected boolean isExplicitlyNonTransient(Throwable failure) {
        return !(failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException);
    }
}
