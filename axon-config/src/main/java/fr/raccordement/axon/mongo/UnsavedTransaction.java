package fr.raccordement.axon.mongo;

import fr.raccordement.embeddedmongo.EmbeddedMongo;
import fr.raccordement.processing.UnavailableException;
import java.util.concurrent.locks.Lock;
import org.axonframework.common.transaction.Transaction;

/**
 * A transaction during which the read models are not saved. A rollback undoes nothing: events are
 * delivered again (D-054).
 */
final class UnsavedTransaction implements Transaction {

    private final Lock lock;
    private boolean ended;

    /**
     * @throws UnavailableException where so much waits for the disk that no more can be taken in
     */
    UnsavedTransaction(EmbeddedMongo server) {
        if (server.isFull()) {
            throw new UnavailableException("The disk of the read models", null);
        }
        this.lock = server.transactionLock();
        lock.lock();
    }

    @Override
    public void commit() {
        end();
    }

    @Override
    public void rollback() {
        end();
    }

    private void end() {
        if (!ended) {
            ended = true;
            lock.unlock();
        }
    }
}
