package fr.raccordement.embeddedmongo;

import java.util.concurrent.ExecutionException;

/** Closes a running store under its users, as the engine does after a failure of its own. */
public final class ClosedStore {

    private ClosedStore() {}

    public static void save(EmbeddedMongo server) throws InterruptedException, ExecutionException {
        server.commit();
    }

    /** What was not saved is lost. */
    public static void close(EmbeddedMongo server) {
        server.backend().getMvStore().closeImmediately();
    }
}
