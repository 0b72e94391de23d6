package fr.raccordement.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A witness over HTTP, by the server of the JDK; TLS is for what stands in front of it. */
public final class WitnessServer implements AutoCloseable {

    private static final String PATH = "/add-checkpoint";
    private static final int LONGEST_BODY = 64 * 1024;

    static {
        limit("sun.net.httpserver.maxReqTime", 20); // seconds
        limit("sun.net.httpserver.maxRspTime", 20);
        limit("sun.net.httpserver.maxReqHeaders", 50);
        limit("jdk.httpserver.maxConnections", 200);
    }

    private final HttpServer server;
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final WitnessState state;
    private final Cosigner witness;
    private final String verifierKey;
    private final Consumer<String> journal;

    private WitnessServer(
            HttpServer server,
            WitnessState.Opened opened,
            List<NoteKey> logs,
            Clock clock,
            Consumer<String> journal) {
        this.server = server;
        this.state = opened.state();
        this.journal = journal;
        verifierKey = opened.key().publicKey().text();
        witness = new Cosigner(opened.key(), state, clock, logs, journal);
        server.createContext("/", this::handle);
        server.setExecutor(tasks);
    }

    /**
     * Where a witness listens, and what it knows.
     *
     * @param address where it listens; port 0 for any
     * @param key the file of its key, made where there is none
     * @param state the directory where it remembers
     * @param name its own; derived from its key without
     * @param logs the verifier keys of the logs that it knows
     */
    public record Terms(
            InetSocketAddress address,
            Path key,
            Path state,
            @Nullable String name,
            List<String> logs) {}

    /**
     * Begins to answer.
     *
     * @param journal receives a line for what a person should know
     * @throws IllegalArgumentException where the terms do not do, with the reason
     */
    public static WitnessServer start(Terms terms, Clock clock, Consumer<String> journal)
            throws IOException {
        try {
            return open(terms, clock, journal);
        } catch (RefusedException refused) {
            throw new IllegalArgumentException(refused.getMessage());
        }
    }

    private static WitnessServer open(Terms terms, Clock clock, Consumer<String> journal)
            throws IOException, RefusedException {
        var logs = new ArrayList<NoteKey>();
        for (var log : terms.logs()) {
            var key = NoteKey.parse(NoteKey.Kind.LOG, log);
            if (logs.stream().anyMatch(it -> it.name().equals(key.name()))) {
                throw new RefusedException("The log " + key.name() + " is given twice");
            }
            logs.add(key);
        }
        var opened = WitnessState.open(terms.state(), terms.key(), terms.name());
        try {
            for (var log : logs) {
                var latest = opened.state().latest(log);
                journal.accept(
                        latest.map(
                                        it ->
                                                "%s: cosigned up to %d events"
                                                        .formatted(log.name(), it.size()))
                                .orElse(log.name() + ": not cosigned yet"));
            }
            var server = HttpServer.create(terms.address(), 0);
            var started = new WitnessServer(server, opened, logs, clock, journal);
            server.start();
            return started;
        } catch (IOException | RefusedException | RuntimeException failed) {
            opened.state().close();
            throw failed;
        }
    }

    /** Its key, as a log is told of it. */
    public String verifierKey() {
        return verifierKey;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            var bodiless = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : bytes.length);
            if (!bodiless) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Cosigner.Answer answer(HttpExchange exchange) throws IOException {
        if (!PATH.equals(exchange.getRequestURI().getPath())) {
            return Cosigner.Answer.sentence(404, "Only " + PATH + " is answered here");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Cosigner.Answer.sentence(405, "Checkpoints are sent by POST");
        }
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            exchange.getResponseHeaders().set("Connection", "close");
            return Cosigner.Answer.sentence(413, "A request has 64 KiB at most");
        }
        try {
            return witness.addCheckpoint(body);
        } catch (IOException | RuntimeException failed) {
            journal.accept("FAILED: " + failed);
            return Cosigner.Answer.sentence(500, "The witness cannot remember for the moment");
        }
    }

    private static void limit(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    /** Ends what it is about to answer, and closes. */
    @Override
    public void close() throws IOException {
        server.stop(1);
        tasks.close();
        state.close();
    }
}
