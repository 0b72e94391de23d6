package fr.raccordement.axon.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/** A backend that saves between two commands, never in the middle of one. */
final class SnapshotBackend extends H2Backend {

    private static final int COMPACTION_MILLIS = 2_000;

    private final MVStore store;
    private final ReentrantReadWriteLock commands;

    SnapshotBackend(MVStore store) {
        this.store = store;
        this.commands = new ReentrantReadWriteLock();
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new CopyOnWriteDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        commands.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Does something to the store while no command runs. */
    void between(Runnable work) {
        commands.writeLock().lock();
        try {
            work.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        between(() -> store.close(COMPACTION_MILLIS));
        super.close();
    }
}
