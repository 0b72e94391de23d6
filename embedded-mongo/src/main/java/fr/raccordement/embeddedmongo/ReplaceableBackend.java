package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers from a backend that may be replaced by another one on the same file. While the store of
 * the current one is closed, drivers are told that the server recovers, which they know to be
 * passing (D-180).
 */
class ReplaceableBackend<B extends H2Backend> implements MongoBackend {

    private static final int INTERRUPTED_DUE_TO_STATE_CHANGE = 11602;

    /** What drivers find a server by; it is there, only its documents are not. */
    private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

    private volatile B current;

    ReplaceableBackend(B first) {
        current = first;
    }

    B current() {
        return current;
    }

    void replaceBy(B next) {
        current = next;
    }

    boolean isRecovering() {
        return current.getMvStore().isClosed();
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return message.getDocument().keySet().stream().limit(1).anyMatch(GREETINGS::contains)
                ? current.handleMessage(message)
                : ask(backend -> backend.handleMessage(message));
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        return current.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return current.handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
        current.handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        ask(
                backend -> {
                    backend.dropDatabase(database);
                    return database;
                });
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return current.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return current.getServerStatus();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        current.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return current.getClock();
    }

    @Override
    public void enableOplog() {
        current.enableOplog();
    }

    @Override
    public void disableOplog() {
        current.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return ask(backend -> backend.resolveDatabase(name));
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        current.version(version);
        return this;
    }

    @Override
    public void close() {
        current.close();
    }

    private <T> T ask(Function<B, T> question) {
        var asked = current;
        if (asked.getMvStore().isClosed()) {
            asked = whenClosed();
        }
        try {
            return question.apply(asked);
        } catch (RuntimeException e) {
            throw asked.getMvStore().isClosed() ? recovering() : e;
        }
    }

    /** The backend to ask where the current one is closed; by itself there is none yet. */
    B whenClosed() {
        throw recovering();
    }

    static MongoServerError recovering() {
        return new MongoServerError(
                INTERRUPTED_DUE_TO_STATE_CHANGE,
                "InterruptedDueToReplStateChange",
                "The documents are being opened again");
    }
}
