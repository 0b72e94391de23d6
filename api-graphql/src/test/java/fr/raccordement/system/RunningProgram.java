package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clock.MovableProgram;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program in a virtual machine of its own, on one data directory, as a person starts it. */
final class RunningProgram implements AutoCloseable {

    /** Arguments of every program, as in {@code -Draccordement.test.arguments="--a=b --c=d"}. */
    private static final List<String> EVERYWHERE =
            Stream.of(System.getProperty("raccordement.test.arguments", "").split(" "))
                    .filter(setting -> !setting.isEmpty())
                    .toList();

    /** Tests make what they look at, unless they look at this. */
    private static final String BEGINS_EMPTY = "--raccordement.demonstration.vide";

    private static final List<String> APPLICATION =
            List.of("fr.raccordement.RaccordementApplication");
    private static final Pattern PORT = Pattern.compile("Listens on port (\\d+)\\R");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(3);

    private final Path data;
    private final Process process;
    private final StringBuffer log = new StringBuffer();
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningProgram(Path data, List<String> command) throws IOException {
        this.data = data;
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new InputStreamReader(process.getInputStream(), UTF_8);
        Thread.ofPlatform().daemon().start(() -> keep(output));
        port = awaitPort();
        await("readiness").atMost(LONGEST_START).until(this::ready);
    }

    static RunningProgram startOn(Path data, String... settings) throws IOException {
        Installation.furnish(data);
        return new RunningProgram(data, command(Installation.java(), data, APPLICATION, settings));
    }

    /**
     * The same, with a virtual machine that writes its cache as it stops.
     *
     * @param java how it is called
     */
    static RunningProgram recordingOn(Path data, List<String> java) throws IOException {
        return new RunningProgram(data, command(java, data, APPLICATION));
    }

    /**
     * The same, with a clock of its own that {@link #moveClock} moves.
     *
     * @param ahead how much ahead of the machine's that clock is from the start
     */
    static RunningProgram startOn(Path data, Duration ahead, String... settings)
            throws IOException {
        Installation.furnish(data);
        var main = List.of(MovableProgram.class.getName(), ahead.toString());
        return new RunningProgram(
                data, command(Installation.javaWithTests(), data, main, settings));
    }

    /** Moves the clock ahead; what is due by then is done. */
    void moveClock(Duration duration) throws IOException {
        var moves = moves();
        process.getOutputStream().write((duration + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
        await("the clock").until(() -> moves() > moves);
    }

    ProgramClient as(String login) {
        return new ProgramClient(http, uri("http", "/graphql"), login);
    }

    /** The rows of its events. */
    EventRows events() throws IOException, SQLException {
        return EventRows.of(data);
    }

    URI uri(String scheme, String path) {
        return URI.create("%s://127.0.0.1:%d%s".formatted(scheme, port, path));
    }

    /** Stops the program in order; its database is stopped too. */
    void stop() throws IOException {
        var postgres = postgres();
        process.toHandle().destroy(); // leaves its output open, so that its last lines are kept
        await("the end").atMost(LONGEST_STOP).until(() -> !process.isAlive());
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        if (postgres != null) {
            await("the end of PostgreSQL").until(() -> !postgres.isAlive());
        }
    }

    /** As by {@code kill -9}: no cache is written, and the database stays behind. */
    void kill() {
        process.destroyForcibly();
        await("the end").atMost(LONGEST_STOP).until(() -> !process.isAlive());
    }

    /** Has it answer nothing more, though it is there. */
    void freeze() {
        Fault.signal("STOP", process.toHandle());
    }

    /** Has it go on. */
    void thaw() {
        Fault.signal("CONT", process.toHandle());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has printed. */
    String log() {
        return log.toString();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            stop();
        }
    }

    private @Nullable ProcessHandle postgres() throws IOException {
        var file = data.resolve("postgres/postmaster.pid");
        if (!Files.exists(file)) {
            return null;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid).orElse(null);
    }

    private int awaitPort() {
        await().atMost(LONGEST_START).until(() -> PORT.matcher(log).find() || !process.isAlive());
        var line = PORT.matcher(log);
        assertThat(line.find()).as(log()).isTrue();
        return Integer.parseInt(line.group(1));
    }

    /** Whether it says that it can decide commands and answer lists. */
    boolean isReady() {
        try {
            return ready();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri("http", "/actuator/health/readiness")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private void keep(Reader output) {
        var some = new char[4096];
        try (output) {
            for (var read = output.read(some); read >= 0; read = output.read(some)) {
                log.append(some, 0, read);
            }
        } catch (IOException e) {
            log.append(e);
        }
    }

    private long moves() {
        return log.toString().lines().filter(it -> it.startsWith(MovableProgram.MOVED)).count();
    }

    private static List<String> command(
            List<String> java, Path data, List<String> main, String... settings) {
        var command = new ArrayList<>(java);
        command.addAll(main);
        command.addAll(
                List.of(
                        "--raccordement.data=" + data,
                        "--raccordement.postgres.binaries=" + Installation.postgres(),
                        "--server.port=0"));
        if (Stream.of(settings).noneMatch(setting -> setting.startsWith(BEGINS_EMPTY))) {
            command.add(BEGINS_EMPTY + "=true");
        }
        command.addAll(EVERYWHERE);
        command.addAll(List.of(settings));
        return command;
    }
}
