package fr.raccordement.embeddedmongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Answers connections that gave the password, and no other: every user of the machine can open one
 * (D-202).
 *
 * <p>The password is made anew for each server and kept in memory alone. It is given by the SASL
 * mechanism PLAIN (RFC 4616), which drivers speak by themselves when their address names it; on the
 * loopback address nobody but root listens in.
 *
 * <p>Refuses with the codes of MongoDB: 13 (Unauthorized) before the password, 18
 * (AuthenticationFailed) for a wrong one.
 */
final class AuthenticatedBackend implements MongoBackend {

    private static final AttributeKey<Boolean> AUTHENTICATED =
            AttributeKey.valueOf(AuthenticatedBackend.class, "authenticated");

    /** What a driver asks before it can give a password. */
    private static final Set<String> ASKED_FIRST = Set.of("hello", "isMaster", "ismaster");

    private static final String USER = "owner";
    private static final int PASSWORD_BYTES = 32;
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final MongoBackend backend;
    private final String password;

    AuthenticatedBackend(MongoBackend backend) {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        this.backend = backend;
        this.password = HexFormat.of().formatHex(random);
    }

    /** The address for drivers, password included: not to be printed. */
    String url(int port) {
        return "mongodb://%s:%s@127.0.0.1:%d/?authMechanism=PLAIN&authSource=$external"
                .formatted(USER, password, port);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument();
        var name = command.isEmpty() ? "" : command.keySet().iterator().next();
        if ("saslStart".equals(name)) {
            return authenticate(message.getChannel(), command);
        }
        return isAdmitted(message.getChannel(), name)
                ? backend.handleMessage(message)
                : unauthorized(name);
    }

    /** The form in which drivers say hello, and old ones everything. */
    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document document) {
        return isAdmitted(channel, command)
                ? backend.handleCommand(channel, database, command, document)
                : unauthorized(command);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return isAdmitted(query.getChannel(), "find")
                ? backend.handleQuery(query)
                : new QueryResult(List.of(unauthorized("find")));
    }

    private static boolean isAdmitted(Channel channel, String command) {
        return channel.attr(AUTHENTICATED).get() != null || ASKED_FIRST.contains(command);
    }

    private Document authenticate(Channel channel, Document command) {
        if (!"PLAIN".equals(command.get("mechanism"))
                || !(command.get("payload") instanceof BinData given)
                || !isOwner(given.getData())) {
            channel.attr(AUTHENTICATED).set(null);
            return refusal(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(AUTHENTICATED).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    /** Whom to act for, the user and the password, by RFC 4616; drivers name the user twice. */
    private boolean isOwner(byte[] given) {
        return MessageDigest.isEqual(
                given, "%s\0%s\0%s".formatted(USER, USER, password).getBytes(UTF_8));
    }

    private static Document unauthorized(String command) {
        return refusal(
                UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
    }

    /** Answered, not thrown: what is thrown is logged, as often as a stranger likes. */
    private static Document refusal(int code, String name, String message) {
        return new Document("ok", 0.0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", name);
    }

    @Override
    public void handleClose(Channel channel) {
        backend.handleClose(channel);
    }

    /** The message of old clients, which says nothing of who sends it; drivers send a command. */
    @Override
    public void closeCursors(List<Long> cursors) {
        // nobody known asks for it
    }

    @Override
    public void dropDatabase(String name) {
        backend.dropDatabase(name);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return backend.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return backend.getServerStatus();
    }

    @Override
    public MongoDatabase resolveDatabase(String name) {
        return backend.resolveDatabase(name);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        backend.version(version);
        return this;
    }

    @Override
    public Clock getClock() {
        return backend.getClock();
    }

    @Override
    public void enableOplog() {
        backend.enableOplog();
    }

    @Override
    public void disableOplog() {
        backend.disableOplog();
    }

    @Override
    public void close() {
        backend.close();
    }
}
