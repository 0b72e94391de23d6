package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import fr.raccordement.embeddedmongo.index.Examined;
import java.util.Optional;
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
    private final PatientFileStore file;
    private final Examined examined;
    private final ReentrantReadWriteLock commands;

    SnapshotBackend(MVStore store, PatientFileStore file) {
        this.store = store;
        this.file = file;
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
        var answer = runCommand(() -> answer(message));
        if (message.getDocument().get("createIndexes") instanceof String name) {
            indexAll(message.getDatabaseName(), name);
        }
        return answer;
    }

    private <T> T runCommand(Supplier<T> work) {
        commands.readLock().lock();
        try {
            return work.get();
        } finally {
            commands.readLock().unlock();
        }
    }

    private Document answer(MongoMessage message) {
        var matching = MatchingAggregation.of(message.getDocument());
        return matching == null ? super.handleMessage(message) : answer(message, matching);
    }

    /** Builds indexes in batches: other commands run, and the store is saved, in between. */
    private void indexAll(String database, String name) {
        if (resolveDatabase(database) instanceof IndexedDatabase documents
                && documents.resolveCollection(name, false) instanceof IndexedCollection found) {
            try {
                boolean more;
                do {
                    more = runCommand(found::indexMore);
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

    /** The database of that name, created if it does not exist. */
    MongoDatabase database(String name) {
        return resolveDatabase(name);
    }

    Examined examined() {
        return examined;
    }

    /**
     * Takes a snapshot of the store between two commands, to be written while others run.
     *
     * @param millis how long it waits for running commands; later ones wait with it
     * @return whether one was taken
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

    /** What keeps the disk from taking what is to be saved; empty if nothing does. */
    Optional<String> obstacle() {
        return file.obstacle();
    }

    /** Gives up what waits for the disk. */
    void stopWaiting() {
        file.stopWaiting();
    }

    /** Waits until every snapshot is in the file. */
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
     * Rewrites what is still used of old saves with the next save, which frees their space.
     * Commands run meanwhile. The fill rate is above what is left of any one save: larger ones
     * would stay for ever.
     *
     * @param bytes about how much is rewritten
     */
    void compact(int bytes) {
        store.compact(FILL_RATE, bytes);
    }

    /**
     * Compacts, one save after the other, so that the file ends where its data end. Each save is on
     * the disk before the next one reuses the space that it freed; it writes the version of the
     * store again, since a save without a change is none.
     *
     * <p>The engine's own compaction is not used: it moves chunks about, and its assertions, where
     * they are on, find at times that a chunk is about to be placed in space that is reserved.
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
