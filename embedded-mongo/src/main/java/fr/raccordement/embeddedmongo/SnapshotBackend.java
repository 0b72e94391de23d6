package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import fr.raccordement.embeddedmongo.index.Examined;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** A backend that saves between two commands, never in the middle of one (D-054). */
final class SnapshotBackend extends H2Backend {

    private static final int FILL_RATE = 60;
    private static final int COMPACTED_AT_CLOSE = 16 * 1024 * 1024;
    private static final long SHRINKING_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int SHRINKING_ROUNDS = 10;

    private final MVStore store;
    private final Examined examined;
    private final ReentrantReadWriteLock commands;

    SnapshotBackend(MVStore store) {
        this.store = store;
        this.examined = new Examined();
        this.commands = new ReentrantReadWriteLock();
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, store, getCursorRegistry(), examined);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var answer = asCommand(() -> handled(message));
        if (message.getDocument().get("createIndexes") instanceof String name) {
            indexAll(message.getDatabaseName(), name);
        }
        return answer;
    }

    private <T> T asCommand(Supplier<T> work) {
        commands.readLock().lock();
        try {
            return work.get();
        } finally {
            commands.readLock().unlock();
        }
    }

    private Document handled(MongoMessage message) {
        var matching = MatchingAggregation.of(message.getDocument());
        return matching == null ? super.handleMessage(message) : answer(message, matching);
    }

    /** Little by little: others are answered, and the store is saved, in between. */
    private void indexAll(String database, String name) {
        if (resolveDatabase(database) instanceof IndexedDatabase documents
                && documents.resolveCollection(name, false) instanceof IndexedCollection found) {
            try {
                boolean more;
                do {
                    more = asCommand(found::indexMore);
                } while (more);
            } catch (MongoServerError e) {
                documents.dropLagging(found);
                throw e;
            }
        }
    }

    private Document answer(MongoMessage message, MatchingAggregation matching) {
        var database = resolveDatabase(message.getDatabaseName());
        return database.resolveCollection(matching.collection(), false)
                        instanceof IndexedCollection collection
                ? matching.answer(database, collection, this::resolveDatabase, oplog)
                : super.handleMessage(message);
    }

    /** The database of that name, made if need be. */
    MongoDatabase database(String name) {
        return resolveDatabase(name);
    }

    Examined examined() {
        return examined;
    }

    /**
     * Takes the store as it stands between two commands, to be written while others go on.
     *
     * @param millis how long it waits for those that run, and all who come meanwhile with it
     * @return whether it was taken
     */
    boolean snapshot(long millis) throws InterruptedException {
        if (!commands.writeLock().tryLock(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            store.tryCommit();
            return true;
        } finally {
            commands.writeLock().unlock();
        }
    }

    /** Waits until everything that was taken is in the file. */
    void awaitWritten() {
        store.executeFilestoreOperation(() -> {});
    }

    @Override
    public void close() {
        commands.writeLock().lock();
        try {
            if (!store.isClosed()) {
                shrink();
                store.close();
            }
        } finally {
            commands.writeLock().unlock();
        }
        super.close();
    }

    /**
     * Writes what is worth keeping of old saves with the next save, after which their space is
     * free. Commands go on meanwhile. The fill rate is above what is left of any one save: larger
     * ones would stay for ever.
     *
     * @param bytes about how much is written
     */
    void compact(int bytes) {
        store.compact(FILL_RATE, bytes);
    }

    /**
     * Compacts, a save after the other, so that the file ends where its data end. Each save is on
     * the disk before the next one takes the space that it freed; it writes the version of the
     * store again, since a save without a change is none.
     *
     * <p>The engine's own compaction is not used: it moves old saves about, and finds at times,
     * where its assertions are on, that it is about to put one where it reserved the space.
     */
    private void shrink() {
        store.setRetentionTime(0);
        var end = System.nanoTime() + SHRINKING_NANOS;
        for (int round = 0; round < SHRINKING_ROUNDS && System.nanoTime() - end < 0; round++) {
            store.setStoreVersion(store.getStoreVersion());
            store.commit();
            store.sync();
            compact(COMPACTED_AT_CLOSE);
        }
    }
}
