package fr.raccordement.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;

/** The witness as it is run: by the command line, in a process of its own. */
final class WitnessProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final URI address;
    private final LogOfLetters log;
    private final HttpClient http = HttpClient.newHttpClient();

    WitnessProcess(Path directory, LogOfLetters log) throws Exception {
        this.log = log;
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Verifier.class.getName(),
                                "temoin",
                                "--listen",
                                "127.0.0.1:0",
                                "--name",
                                "witness.example/w1",
                                "--key",
                                directory.resolve("witness.pem").toString(),
                                "--state",
                                directory.resolve("state").toString(),
                                "--log",
                                log.keyFile(directory).toString())
                        .redirectErrorStream(true)
                        .start();
        output = process.inputReader();
        var line = Objects.requireNonNull(output.readLine());
        while (!line.startsWith("Listening on ")) {
            line = Objects.requireNonNull(output.readLine());
        }
        address = URI.create(line.substring("Listening on ".length()));
    }

    HttpResponse<String> ask(String request) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(request)).build(),
                BodyHandlers.ofString());
    }

    /**
     * Asks about one size after the other, and kills the process with one answer still to come.
     *
     * @return the largest size that it answered
     */
    int growUntilKilled(int from, int to) throws Exception {
        var reached = from;
        for (var size = from + 1; size < to; size++) {
            if (ask(log.request(reached, size)).statusCode() == 200) {
                reached = size;
            }
        }
        var last =
                http.sendAsync(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofString(log.request(reached, to)))
                                .build(),
                        BodyHandlers.ofString());
        process.destroyForcibly().waitFor();
        return last.handle((answer, failed) -> failed == null && answer.statusCode() == 200).get()
                ? to
                : reached;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        output.close();
        http.close();
    }
}
