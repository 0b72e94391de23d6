package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import fr.raccordement.embeddedmongo.index.Examined;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's protocol on a file, for what may be lost back to its last save (D-055,
 * D-121, D-124).
 *
 * <p>A save holds every collection as it stood between two commands, and outside of what {@link
 * #transactionLock} guards: after a kill, what was written together is there together or not at
 * all. Commands go on while a save is written. Saved every half second to three, and at the stop.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /** Each has a thread: one that makes an index keeps none waiting. The driver opens 100. */
    private static final int CONNECTIONS = 128;

    private static final long LOOK_MILLIS = 100;
    private static final int REST = 19;
    private static final long SHORTEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SHORT_WAIT_MILLIS = 100;
    private static final long LONG_WAIT_MILLIS = 1_000;
    private static final long LATE_MILLIS = 1_000;
    private static final long TOO_LATE_MILLIS = 120_000;
    private static final int SAVES_BETWEEN_COMPACTIONS = 10;
    private static final int COMPACTED_BYTES = 64 * 1024 * 1024;

    private final SnapshotBackend backend;
    private final MongoServer server;
    private final ReentrantReadWriteLock transactions = new ReentrantReadWriteLock();
    private final ScheduledExecutorService saver =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("embedded-mongo-saver").factory());
    private long savedAt = System.nanoTime();
    private long nextSave = System.nanoTime();
    private long saves;

    /**
     * Opens the file, or begins one, and listens on a free port of the loopback address.
     *
     * @throws IllegalStateException when another program holds the file
     */
    public EmbeddedMongo(Path file) throws IOException {
        backend = StoreFile.open(file);
        server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS);
        saver.scheduleWithFixedDelay(
                this::saveQuietly, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        LOG.info("Documents are kept in {}, port {}", file, server.getLocalAddress().getPort());
    }

    /** Where drivers find it. */
    public String url() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** What was looked at since the start. */
    public Examined examined() {
        return backend.examined();
    }

    /**
     * Held while several commands belong together: nothing is saved meanwhile, unless it is held
     * for two minutes. Any number hold it at the same time. Nothing is undone when it is released.
     */
    public Lock transactionLock() {
        return transactions.readLock();
    }

    SnapshotBackend backend() {
        return backend;
    }

    @Override
    public void close() {
        saver.close();
        server.shutdownNow();
    }

    private void saveQuietly() {
        var start = System.nanoTime();
        if (start - nextSave < 0) {
            return;
        }
        try {
            save();
            compactNowAndThen();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The documents could not be saved; a kill would now lose what is new", e);
        } finally {
            var end = System.nanoTime();
            nextSave =
                    end + Math.clamp(REST * (end - start), SHORTEST_REST_NANOS, LONGEST_REST_NANOS);
        }
    }

    private void save() throws InterruptedException {
        if (!backend.getMvStore().hasUnsavedChanges()) {
            savedAt = System.nanoTime();
            return;
        }
        var age = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - savedAt);
        var wait = age > LATE_MILLIS ? LONG_WAIT_MILLIS : SHORT_WAIT_MILLIS;
        if (transactions.writeLock().tryLock(wait, TimeUnit.MILLISECONDS)) {
            boolean taken;
            try {
                taken = backend.snapshot(wait);
            } finally {
                transactions.writeLock().unlock();
            }
            if (taken) {
                written();
            }
        } else if (age > TOO_LATE_MILLIS) {
            LOG.warn("A transaction does not end; the documents are saved without waiting for it");
            saveRegardless();
        }
    }

    /** Saves at once, on the one thread that saves: the engine does not bear two. */
    void commit() throws InterruptedException, ExecutionException {
        saver.submit(
                        () -> {
                            saveRegardless();
                            return null;
                        })
                .get();
    }

    private void saveRegardless() throws InterruptedException {
        if (backend.snapshot(TOO_LATE_MILLIS)) {
            written();
        }
    }

    private void written() {
        backend.awaitWritten();
        saves++;
        savedAt = System.nanoTime();
    }

    private void compactNowAndThen() {
        if (saves >= SAVES_BETWEEN_COMPACTIONS) {
            saves = 0;
            backend.compact(COMPACTED_BYTES);
        }
    }
}
