package fr.raccordement.axon.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Why the embedded PostgreSQL does not start, and what helps. */
final class PostgresFailure {

    private static final int MAX_LOG_BYTES = 16 * 1024;

    private PostgresFailure() {}

    /** The last line of its log that is one of failure; else what its program printed. */
    static String reason(Exception failure, Path log) {
        var said = message(failure);
        return said.contains("pg_ctl") ? lastFailure(log, said) : said;
    }

    private static String message(Exception failure) {
        return failure instanceof FileSystemException file
                ? file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "missing")
                : Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    }

    private static String lastFailure(Path log, String otherwise) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - MAX_LOG_BYTES));
            var end = new byte[MAX_LOG_BYTES];
            var buffer = ByteBuffer.wrap(end);
            while (channel.read(buffer) > 0) {
                // until the end
            }
            return new String(end, 0, buffer.position(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((_, last) -> last)
                    .map(line -> line.replaceFirst(".*?(FATAL|PANIC):\\s*", "") + ", see " + log)
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    /** What helps against it; another database only where this machine cannot run this one. */
    static String remedy(String reason) {
        var said = reason.toLowerCase(Locale.ROOT);
        if (has(said, "no space left", "quota")) {
            return "Make room on the disk, and start again.";
        }
        if (has(said, "read-only file system", "permission denied", "could not access directory")) {
            return "Let the user who runs the program read and write there, and start again.";
        }
        if (has(said, "was written by postgresql")) {
            return "Start the version of the program that wrote it, take a backup with it, and"
                    + " restore that here into an empty directory.";
        }
        if (has(said, "as root", "unshare", "binaries", "shared libraries", "exec format")) {
            return "Set RACCORDEMENT_EVENTS_URL to use a PostgreSQL that runs elsewhere.";
        }
        if (has(
                said,
                "address already in use",
                "shared memory",
                "semaphore",
                "did not end within")) {
            return "Free what the machine lacks, and start again.";
        }
        return "Its files are damaged: put data/postgres back from a backup, whole, and start"
                + " again. Keep the damaged directory until then.";
    }

    private static boolean has(String said, String... words) {
        return Stream.of(words).anyMatch(said::contains);
    }
}
