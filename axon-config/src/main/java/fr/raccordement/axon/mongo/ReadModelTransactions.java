package fr.raccordement.axon.mongo;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;

/**
 * How a batch of a processor and its token are kept together.
 *
 * @param manager begins and ends the batch
 * @param claimTimeout how long the claim of a silent owner is respected
 */
public record ReadModelTransactions(TransactionManager manager, Duration claimTimeout) {}
