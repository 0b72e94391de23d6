package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import fr.raccordement.embeddedmongo.index.Examined;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's protocol on a file, for documents that may be lost back to the last save
 * (D-055, D-121, D-124).
 *
 * <p>While the disk takes nothing, saves wait (D-180). A store that closed itself all the same is
 * opened again as it was saved.
 *
 * <p>A save holds every collection as it was between two commands, and outside of any {@link
 * #transactionLock}: after a kill, what was written together is there together or not at all.
 * Commands go on while a save is written. Saves are made every half second to three, and at the
 * stop.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    /**
     * Each has a thread, so that one that builds an index blocks no other. The driver opens 100.
     */
    private static final int CONNECTIONS = 128;

    private static final long CHECK_MILLIS = 100;
    private static final int REST_FACTOR = 19;
    private static final long MIN_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long MAX_REST_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long SHORT_WAIT_MILLIS = 100;
    private static final long LONG_WAIT_MILLIS = 1_000;
    private static final long OVERDUE_MILLIS = 1_000;
    private static final long MAX_OVERDUE_MILLIS = 120_000;
    private static final int SAVES_BETWEEN_COMPACTIONS = 10;
    private static final int COMPACTION_BYTES = 64 * 1024 * 1024;

    /** Unsaved bytes beyond which nothing more is taken in while the disk takes no save. */
    private static final long MAX_WAITING_BYTES = 64L * 1024 * 1024;

    private final Path file;
    private final ReplaceableBackend<SnapshotBackend> backend;
    private final AuthenticatedBackend door;
    private final MongoServer server;
    private final ReentrantReadWriteLock transactions = new ReentrantReadWriteLock();
    private final ScheduledExecutorService saver = Supervised.timer("embedded-mongo-saver");
    private long savedAt = System.nanoTime();
    private long nextSave = System.nanoTime();
    private long saves;
    private volatile @Nullable Recovery recovery;
    private @Nullable String recovering;
    private boolean usersStopped;
    private volatile boolean closing;

    /**
     * Opens the file, or begins one, and listens on a free port of the loopback address.
     *
     * @throws IllegalStateException when another program holds the file
     */
    public EmbeddedMongo(Path file) throws IOException {
        this.file = file;
        backend = new ReplaceableBackend<>(StoreFile.open(file));
        door = new AuthenticatedBackend(backend);
        server = new MongoServer(door);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, CONNECTIONS);
        saver.scheduleWithFixedDelay(
                this::saveQuietly, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        LOG.info("Documents are kept in {}, port {}", file, server.getLocalAddress().getPort());
    }

    /** The address for drivers, with the password of this server: not to be printed. */
    public String url() {
        return door.url(server.getLocalAddress().getPort());
    }

    /** Documents and index entries examined since the start. */
    public Examined examined() {
        return backend().examined();
    }

    /** Sets who is told of a recovery. */
    public void onRecovery(Recovery listener) {
        recovery = listener;
    }

    /** What keeps documents from being saved or read, in words; empty if nothing does. */
    public Optional<String> obstacle() {
        return backend.isRecovering()
                ? Optional.of("it closed itself and is being opened again")
                : backend().obstacle();
    }

    /**
     * Whether so much waits for a disk that takes nothing that no more should be written until it
     * does.
     */
    public boolean isFull() {
        var open = backend();
        return open.obstacle().isPresent()
                && open.getMvStore().getUnsavedMemory() > MAX_WAITING_BYTES;
    }

    /**
     * Held while several commands belong together: nothing is saved meanwhile, unless it is held
     * for two minutes. Shared by any number of holders. Nothing is undone when it is released.
     */
    public Lock transactionLock() {
        return transactions.readLock();
    }

    SnapshotBackend backend() {
        return backend.current();
    }

    @Override
    public void close() {
        closing = true;
        backend().stopWaiting();
        saver.close();
        server.shutdownNow();
    }

    private void saveQuietly() {
        var start = System.nanoTime();
        if (start - nextSave < 0) {
            return;
        }
        try {
            if (backend.isRecovering()) {
                recover();
            } else {
                save();
                compactPeriodically();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            noteFailure(e);
        } finally {
            var end = System.nanoTime();
            nextSave =
                    end + Math.clamp(REST_FACTOR * (end - start), MIN_REST_NANOS, MAX_REST_NANOS);
        }
    }

    /** An Error too: the next round is tried all the same. */
    private void noteFailure(Throwable failure) {
        if (!backend.isRecovering()) {
            LOG.error(
                    "The documents could not be saved; a kill would now lose what is new", failure);
        } else if (!closing && !failure.toString().equals(recovering)) {
            LOG.error("{} is closed and will be opened again: {}", file, failure.toString());
            recovering = failure.toString();
        }
    }

    /** Opens the file again as it was saved last; tried until it can be. */
    private void recover() throws IOException {
        var users = recovery;
        if (users != null && !usersStopped) {
            usersStopped = true;
            users.before();
        }
        backend.replaceBy(StoreFile.reopen(file));
        LOG.warn("{} is open again as it was saved; what came after is read again", file);
        recovering = null;
        usersStopped = false;
        savedAt = System.nanoTime();
        if (users != null) {
            users.after();
        }
    }

    private void save() throws InterruptedException {
        if (!backend().getMvStore().hasUnsavedChanges()) {
            savedAt = System.nanoTime();
            return;
        }
        var age = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - savedAt);
        var wait = age > OVERDUE_MILLIS ? LONG_WAIT_MILLIS : SHORT_WAIT_MILLIS;
        if (transactions.writeLock().tryLock(wait, TimeUnit.MILLISECONDS)) {
            boolean taken;
            try {
                taken = backend().snapshot(wait);
            } finally {
                transactions.writeLock().unlock();
            }
            if (taken) {
                recordSave();
            }
        } else if (age > MAX_OVERDUE_MILLIS) {
            LOG.warn("A transaction does not end; the documents are saved without waiting for it");
            saveWithinTransactions();
        }
    }

    /** Saves at once, on the one thread that saves: the engine does not support two. */
    void commit() throws InterruptedException, ExecutionException {
        saver.submit(
                        () -> {
                            saveWithinTransactions();
                            return null;
                        })
                .get();
    }

    private void saveWithinTransactions() throws InterruptedException {
        if (backend().snapshot(MAX_OVERDUE_MILLIS)) {
            recordSave();
        }
    }

    private void recordSave() {
        backend().awaitWritten();
        saves++;
        savedAt = System.nanoTime();
    }

    private void compactPeriodically() {
        if (saves >= SAVES_BETWEEN_COMPACTIONS) {
            saves = 0;
            backend().compact(COMPACTION_BYTES);
        }
    }
}
