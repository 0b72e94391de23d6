package fr.raccordement.axon.postgres;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.data.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that starts and stops with the program; its data stay (D-048). */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;

    private final PostgresPrograms programs;
    private final Cluster cluster;
    private final int port;

    private EmbeddedPostgres(PostgresPrograms programs, Cluster cluster) throws IOException {
        this.programs = programs;
        this.cluster = cluster;
        stopIfRunning();
        cluster.rotateLog();
        this.port = startOnAFreePort();
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
            throw new StartRefusedException(
                    "The embedded PostgreSQL cannot run here (%s).".formatted(e.getMessage()),
                    "Set RACCORDEMENT_EVENTS_URL to use another one.",
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
    public void close() throws IOException {
        stopIfRunning();
    }

    private int startOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            int free = freePort();
            cluster.writeSettings(free);
            try {
                programs.run(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--silent",
                        "--pgdata=" + cluster.data(),
                        "--log=" + cluster.log());
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
