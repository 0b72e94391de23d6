package fr.raccordement.axon.postgres;

import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A PostgreSQL that is being started while the program does other things. */
final class PostgresStart implements AutoCloseable {

    private final FutureTask<EmbeddedPostgres> server;

    PostgresStart(DataDirectory directory, Path binaries) {
        server = new FutureTask<>(() -> EmbeddedPostgres.start(directory, binaries));
        Supervised.once("postgres-start", server).start();
    }

    /** The server, once it runs; what kept it from that is thrown as it was. */
    EmbeddedPostgres await() {
        try {
            return server.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Also where nobody waited for it, since something else has ended the start. */
    @Override
    public void close() throws IOException {
        try {
            server.get().close();
        } catch (ExecutionException e) {
            return; // it does not run
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
