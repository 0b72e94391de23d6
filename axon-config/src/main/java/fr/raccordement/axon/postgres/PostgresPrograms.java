package fr.raccordement.axon.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root, so root runs them in a user
 * namespace.
 */
final class PostgresPrograms {

    private static final int TIMEOUT_MINUTES = 2;

    private final Path home;
    private final List<String> userNamespace;

    PostgresPrograms(Path home) throws IOException {
        this.home = home;
        this.userNamespace = userNamespace();
    }

    /** Runs a program to its end. */
    void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(userNamespace);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(program, ".out");
        try {
            if (exitOf(command, output) != 0) {
                throw new IOException(program + " failed: " + Files.readString(output).strip());
            }
        } finally {
            Files.delete(output);
        }
    }

    private static int exitOf(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.redirectOutput(output.toFile()).start();
        try {
            if (process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException(command + " did not end within " + TIMEOUT_MINUTES + " minutes");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command, e);
        }
    }

    private static List<String> userNamespace() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            var process = new ProcessBuilder("unshare", "-U", "id", "-u").start();
            var user = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!user.isBlank() && !user.strip().equals("0")) {
                return List.of("unshare", "-U");
            }
        } catch (IOException e) {
            throw new IOException(refusal(), e);
        }
        throw new IOException(refusal());
    }

    private static String refusal() {
        return "PostgreSQL does not run as root, and this machine offers no other user to it;"
                + " start the program as an ordinary user";
    }
}
