package fr.raccordement.axon.mongo;

import java.util.concurrent.locks.Lock;
import org.axonframework.common.transaction.Transaction;

/**
 * A transaction during which the read models are not saved. A rollback undoes nothing: events are
 * delivered again (D-054).
 */
final class UnsavedTransaction implements Transaction {

    private final Lock lock;
    private boolean ended;

    UnsavedTransaction(Lock lock) {
        this.lock = lock;
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
