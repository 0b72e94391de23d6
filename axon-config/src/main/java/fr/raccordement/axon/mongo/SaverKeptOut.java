package fr.raccordement.axon.mongo;

import java.util.concurrent.locks.Lock;
import org.axonframework.common.transaction.Transaction;

/**
 * A transaction during which the read models are not saved; undoing is the processors' own, by
 * redelivery.
 */
final class SaverKeptOut implements Transaction {

    private final Lock saver;
    private boolean ended;

    SaverKeptOut(Lock saver) {
        this.saver = saver;
        saver.lock();
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
            saver.unlock();
        }
    }
}
