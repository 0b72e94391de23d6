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

/**
 * A server of MongoDB's protocol for documents that must not be lost: each command is on the disk
 * before it is answered. An unreadable file is an error, never a fresh start. Each start writes the
 * file anew, so that nothing stays in it of what was removed (D-094).
 */
public final class DurableMongo implements AutoCloseable {

    private final AuthenticatedBackend door;
    private final MongoServer server;

    /** Opens the file, or begins one, and listens on a free port of the loopback address. */
    public DurableMongo(Path file) throws IOException {
        if (Files.exists(file)) {
            MVStoreTool.compactCleanUp(file.toString());
            MVStoreTool.compact(file.toString(), false);
        }
        var store =
                new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .autoCommitBufferSize(0)
                        .open();
        OwnerOnly.restrict(file);
        door = new AuthenticatedBackend(new SavingBackend(store));
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
                store.commit();
                store.sync();
            }
            return answer;
        }
    }
}
