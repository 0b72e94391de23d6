package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server of MongoDB's protocol for documents that must not be lost: each command is on the disk
 * before it is answered. An unreadable file is an error, never a fresh start. Each start writes the
 * file anew, so that nothing stays in it of what was removed (D-094).
 */
public final class DurableMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DurableMongo.class);

    private final AuthenticatedBackend door;
    private final MongoServer server;

    /** Opens the file, or begins one, and listens on a free port of the loopback address. */
    public DurableMongo(Path file) throws IOException {
        if (Files.exists(file)) {
            MVStoreTool.compactCleanUp(file.toString());
            MVStoreTool.compact(file.toString(), false);
        }
        door = new AuthenticatedBackend(new ReopenedBackend(file));
        server = new MongoServer(door);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The address for drivers, with the password of this server: not to be printed. */
    public String url() {
        return door.url(server.getLocalAddress().getPort());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * Opens the file again after a write that failed, a disk that was full for instance: nothing
     * that was answered is lost by that.
     */
    private static final class ReopenedBackend extends ReplaceableBackend<SavingBackend> {

        private final Path file;

        ReopenedBackend(Path file) throws IOException {
            this.file = file;
            super(DurableMongo.open(file));
        }

        @Override
        synchronized SavingBackend whenClosed() {
            if (isRecovering()) {
                try {
                    replaceBy(DurableMongo.open(file));
                    LOG.warn("{} is open again after a write that failed", file);
                } catch (IOException | RuntimeException e) {
                    throw recovering();
                }
            }
            return current();
        }
    }

    private static SavingBackend open(Path file) throws IOException {
        var store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        OwnerOnly.restrict(file);
        return new SavingBackend(store);
    }

    private static final class SavingBackend extends H2Backend {

        private final MVStore store;

        SavingBackend(MVStore store) {
            this.store = store;
            super(store);
        }

        @Override
        public synchronized Document handleMessage(MongoMessage message) {
            var answer = super.handleMessage(message);
            if (store.hasUnsavedChanges()) {
                try {
                    store.commit();
                    store.sync();
                } catch (RuntimeException e) {
                    LOG.error("Keys cannot be kept: {}", e.toString());
                    store.closeImmediately();
                    throw e;
                }
            }
            return answer;
        }
    }
}
