package fr.raccordement.axon.postgres;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import fr.raccordement.axon.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one PostgreSQL: its data, its settings and the password of its only user (D-048).
 */
record Cluster(Path data, Path passwordFile, Path log) {

    static final String USER = "raccordement";

    private static final String MAJOR = "18";
    private static final int PASSWORD_BYTES = 24;
    private static final int MAX_LOG_BYTES = 1024 * 1024;

    /** Creates the files that are missing; an initialisation that did not finish is begun again. */
    static Cluster in(DataDirectory directory, PostgresPrograms programs) throws IOException {
        var cluster =
                new Cluster(
                        directory.file("postgres"),
                        directory.file("postgres.password"),
                        directory.file("postgres.log"));
        if (!Files.isDirectory(cluster.data)) {
            cluster.initialise(programs);
        }
        cluster.requireVersion();
        return cluster;
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** Begins a new log once the current one is long; one old log is kept. */
    void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
        }
    }

    /**
     * Writes the settings of this start; everything about durability stays on. Errors that a client
     * receives anyway, such as a conflict, are not logged a second time.
     */
    void writeSettings(int port) throws IOException {
        Files.writeString(
                data.resolve("postgresql.conf"),
                """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 40
                shared_buffers = 64MB
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                password_encryption = 'scram-sha-256'
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_messages = 'log'
                log_checkpoints = off
                idle_in_transaction_session_timeout = '60s'
                """
                        .formatted(port));
    }

    private void initialise(PostgresPrograms programs) throws IOException {
        var unfinished = data.resolveSibling("postgres.unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        writePassword();
        programs.run(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--sync-method=" + syncMethod());
        Files.move(unfinished, data);
    }

    /** A thousand files reach the disk by one call where the system has it (D-248). */
    private static String syncMethod() {
        return System.getProperty("os.name", "").equals("Linux") ? "syncfs" : "fsync";
    }

    private void writePassword() throws IOException {
        var secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        DataDirectory.restrict(Files.createFile(passwordFile));
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.matches("[0-9]+(\\.[0-9]+)?")) {
            throw new IOException("the file PG_VERSION in %s is damaged".formatted(data));
        }
        if (!version.equals(MAJOR)) {
            throw new IOException(
                    "%s was written by PostgreSQL %s and this is %s"
                            .formatted(data, version, MAJOR));
        }
    }
}
