package fr.raccordement.axon.postgres;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.processing.FailureLog;
import fr.raccordement.supervision.Supervised;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that starts and stops with the program; its data stay (D-048). One that ends
 * by itself, killed by the machine for want of memory for instance, is started again on the same
 * port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String NOT_YET = "PostgreSQL cannot be started again yet";
    private static final int ATTEMPTS = 3;
    private static final int RETRY_SECONDS = 1;

    private final PostgresPrograms programs;
    private final Cluster cluster;
    private final int port;
    private final ScheduledExecutorService watcher = Supervised.timer("postgres-watcher");
    private final FailureLog failures = new FailureLog(LOG);
    private boolean closed;

    private EmbeddedPostgres(PostgresPrograms programs, Cluster cluster) throws IOException {
        this.programs = programs;
        this.cluster = cluster;
        stopIfRunning();
        cluster.rotateLog();
        this.port = startOnAFreePort();
        watch();
    }

    /**
     * Starts the server on the data directory, after stopping one that a killed program left.
     *
     * @param directory where the data are
     * @param binaries where the programs are unpacked
     */
    public static EmbeddedPostgres start(DataDirectory directory, Path binaries) {
        try {
            var programs = new PostgresPrograms(PostgresBinaries.unpackInto(binaries));
            return new EmbeddedPostgres(programs, Cluster.in(directory, programs));
        } catch (IOException | IllegalStateException e) {
            var reason = PostgresFailure.reason(e, directory.file("postgres.log"));
            throw new StartRefusedException(
                    "The embedded PostgreSQL in %s cannot run (%s)."
                            .formatted(directory.file("postgres"), reason),
                    PostgresFailure.remedy(reason),
                    e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String username() {
        return Cluster.USER;
    }

    public String password() {
        try {
            return cluster.password();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + cluster.passwordFile(), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        watcher.shutdownNow();
        stopIfRunning();
    }

    private void watch() throws IOException {
        PostmasterFile.server(cluster.data())
                .ifPresent(server -> server.onExit().thenAccept(this::noteTheEnd));
    }

    private void noteTheEnd(ProcessHandle server) {
        if (isOpen()) {
            LOG.error(
                    "PostgreSQL, process {}, has ended by itself; see {}",
                    server.pid(),
                    cluster.log());
            startAgainIn(0);
        }
    }

    private synchronized boolean isOpen() {
        return !closed;
    }

    private synchronized void startAgainIn(int seconds) {
        if (!closed) {
            watcher.schedule(this::startAgain, seconds, TimeUnit.SECONDS);
        }
    }

    /** Its last processes may still be about to notice that it is gone: then a little later. */
    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        try {
            if (PostmasterFile.server(cluster.data()).isEmpty()) {
                startOn(port);
            }
            watch();
            failures.end(NOT_YET);
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException | Error e) {
            failures.note(NOT_YET, e, false);
            startAgainIn(RETRY_SECONDS);
        }
    }

    private int startOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int free = freePort();
            try {
                startOn(free);
                LOG.info("Events are kept by PostgreSQL in {}, port {}", cluster.data(), free);
                return free;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.warn("PostgreSQL did not start on port {}: {}", free, e.getMessage());
            }
        }
    }

    private void startOn(int port) throws IOException {
        cluster.writeSettings(port);
        programs.run(
                "pg_ctl",
                "start",
                "--wait",
                "--silent",
                "--pgdata=" + cluster.data(),
                "--log=" + cluster.log());
    }

    private void stopIfRunning() throws IOException {
        if (PostmasterFile.server(cluster.data()).isPresent()) {
            programs.run(
                    "pg_ctl",
                    "stop",
                    "--wait",
                    "--silent",
                    "--mode=fast",
                    "--pgdata=" + cluster.data());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
