package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import fr.raccordement.verifier.WitnessServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Somebody else who remembers a sealed log and cosigns it, as {@code verifier.jar temoin} does. */
final class Witness {

    static final String NAME = "temoin.example/w1";

    private static final String KEY = "{ scellement { cle } }";

    private final Path data;
    private final String key;
    private final int port;
    private WitnessServer server;

    /** One that knows no log yet, for a program that has to know of it before it starts. */
    Witness(Path data) throws IOException {
        this.data = data;
        server = listen(0, List.of());
        key = server.verifierKey();
        port = server.address().getPort();
    }

    private WitnessServer listen(int at, List<String> logs) throws IOException {
        return WitnessServer.start(
                new WitnessServer.Terms(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), at),
                        data.resolve("temoin.pem"),
                        data.resolve("temoin"),
                        NAME,
                        logs),
                Clock.systemUTC(),
                _ -> {});
    }

    /** As the program is told of it. */
    String address() {
        return "%s http://127.0.0.1:%d".formatted(key, port);
    }

    String verifierKey() {
        return key;
    }

    /** Knows the log of a program, once that has one, and cosigns it from now on. */
    void cosign(RunningProgram program) throws IOException {
        var audit = program.as("audit");
        var log =
                await("the key of the log")
                        .until(
                                () -> audit.ask(KEY, Map.of()).at("/scellement/cle").asString(""),
                                key -> !key.isEmpty());
        server.close();
        server = listen(port, List.of(log));
    }

    void end() throws IOException {
        server.close();
    }
}
