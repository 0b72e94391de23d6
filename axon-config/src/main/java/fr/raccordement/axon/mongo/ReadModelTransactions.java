package fr.raccordement.axon.mongo;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;

/**
 * Transactions of processors, which keep a batch and its token together.
 *
 * @param manager begins and ends a batch
 * @param claimTimeout after how long without renewal a claim expires
 */
public record ReadModelTransactions(TransactionManager manager, Duration claimTimeout) {}
