package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that integrators begin with, as they are. */
class SamplesIT {

    private static final Path TYPESCRIPT = Path.of("../samples/typescript");
    private static final String ID = ACME + "-exemple";
    private static final String STATUT = "query($id: ID!) { fiche(id: $id) { ... on Fiche { statut } } }";
    private static final String ACTIVATE = "mutation($id: ID!) { activateFiche(id: $id) { statut } }";

    @TempDir Path directory;

    @Test
    void the_client_in_typescript_files_a_fiche_and_learns_twice_that_it_is_active()
            throws Exception {
        assumeTrue(run(Path.of("."), "npm", "--version") == 0, "No npm on the path");
        assertThat(run(TYPESCRIPT, "./build")).as(output()).isZero();
        var folder = Files.createDirectory(directory.resolve("dossier"));
        Files.copy(TYPESCRIPT.resolve("exemple/fiche.json"), folder.resolve("fiche.json"));
        Files.write(
                folder.resolve("client.p7b"),
                SharedProgram.authority.issue("exemple", Authority.CLIENT));

        var client = start(TYPESCRIPT, "node", "dist/main.js", folder.toString(),
                "--url", SharedProgram.program.uri("http", "").toString(),
                "--listen", "127.0.0.1:" + freePort());
        var aife = SharedProgram.program.as("aife");
        var fiche = Map.of("id", ID);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !client.isAlive() || aife.askOne(STATUT, fiche).path("statut").asString().equals("ENVOYEE"));
        aife.askOne(ACTIVATE, fiche);

        assertThat(client.waitFor(1, TimeUnit.MINUTES)).as(output()).isTrue();
        assertThat(output())
                .contains(
                        ID + " is active",
                        "verified: fr.raccordement.avis.fiche-activee of Fiche/" + ID,
                        ID + ": told of FICHE_ACTIVEE");
        assertThat(client.exitValue()).isZero();
    }

    private int run(Path where, String... command) throws IOException, InterruptedException {
        try {
            var running = start(where, command);
            assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return running.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    private Process start(Path where, String... command) throws IOException {
        var starting = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        starting.environment().put("RACCORDEMENT_AUTHORIZATION", authorization());
        return starting.redirectOutput(directory.resolve("output").toFile()).start();
    }

    private static String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString("fournisseur:demo".getBytes(UTF_8));
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("output"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
