package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that integrators begin with, as they are. */
class SamplesIT {

    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
    private static final String JAVA = "java";
    private static final String TYPESCRIPT = "typescript";
    private static final int CANNOT_BE_FETCHED = 3;
    private static final String STATUT =
            "query($id: ID!) { fiche(id: $id) { ... on Fiche { statut } } }";
    private static final String ACTIVATE =
            "mutation($id: ID!) { activateFiche(id: $id) { statut } }";
    @TempDir static Path directory;

    private static Process java;
    private static Process typescript;

    /** Beside each other, and beside the program as it starts. */
    @BeforeAll
    static void build() throws IOException {
        java = start(build(JAVA), "", List.of(script(JAVA)));
        typescript = start(build(TYPESCRIPT), "", List.of(script(TYPESCRIPT)));
    }

    @Test
    void the_client_in_java_files_a_fiche_and_learns_twice_that_it_is_active() throws Exception {
        requireBuilt(JAVA, java);
        var address = freeAddress();

        files(
                JAVA,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        SAMPLES.resolve("java/target/client.jar").toString(),
                        folder(JAVA),
                        program(),
                        address));
    }

    @Test
    void the_client_in_typescript_files_a_fiche_and_learns_twice_that_it_is_active()
            throws Exception {
        assumeTrue(isOnThePath("npm"), "No npm on the path");
        requireBuilt(TYPESCRIPT, typescript);

        files(
                TYPESCRIPT,
                List.of(
                        "node",
                        SAMPLES.resolve("typescript/dist/main.js").toString(),
                        folder(TYPESCRIPT),
                        "--url",
                        program(),
                        "--listen",
                        freeAddress()));
    }

    private void files(String language, List<String> command) throws Exception {
        var id = id(language);
        var client = start(language, authorization(), command);
        try {
            var aife = SharedProgram.program.as("aife");
            var fiche = Map.of("id", id);
            await().atMost(Duration.ofMinutes(1))
                    .until(
                            () ->
                                    !client.isAlive()
                                            || aife.askOne(STATUT, fiche)
                                                    .path("statut")
                                                    .asString()
                                                    .equals("ENVOYEE"));
            assertThat(client.isAlive()).as(output(language)).isTrue();
            aife.askOne(ACTIVATE, fiche);

            assertThat(client.waitFor(1, TimeUnit.MINUTES)).as(output(language)).isTrue();
            assertThat(output(language))
                    .contains(
                            id + " is active",
                            "verified: fr.raccordement.avis.fiche-activee of Fiche/" + id,
                            id + ": told of FICHE_ACTIVEE");
            assertThat(client.exitValue()).isZero();
        } finally {
            client.destroy();
        }
        SharedProgram.program
                .as("fournisseur")
                .ask(
                        WebhookOperations.REMOVE,
                        Map.of("structure", ACME, "nom", "client-" + language));
    }

    /** What integrators are shown, with an identifier and a login of its own. */
    private static String folder(String language) throws IOException {
        var folder = Files.createDirectory(directory.resolve("dossier-" + language));
        var fiche = Files.readString(SAMPLES.resolve("exemple/fiche.json"));
        Files.writeString(
                folder.resolve("fiche.json"),
                fiche.replace(ACME + "-exemple", id(language))
                        .replace("\"acme\"", "\"acme-%s\"".formatted(language)));
        var certificat = SharedProgram.authority.issue("exemple-" + language, Authority.CLIENT);
        Files.write(
                folder.resolve("client.p7b"),
                Base64.getDecoder().decode(certificat.file().get("contenu")));
        return folder.toString();
    }

    private static String id(String language) {
        return "%s-exemple-%s".formatted(ACME, language);
    }

    private static void requireBuilt(String language, Process build) throws Exception {
        assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var output = output(build(language));
        assumeTrue(build.exitValue() != CANNOT_BE_FETCHED, output);
        assertThat(build.exitValue()).as(output).isZero();
    }

    private static String build(String language) {
        return "build-" + language;
    }

    private static String script(String language) {
        return SAMPLES.resolve(language).resolve("build").toString();
    }

    private static boolean isOnThePath(String command) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(it -> Files.isExecutable(Path.of(it, command)));
    }

    private static Process start(String name, String authorization, List<String> command)
            throws IOException {
        var starting = new ProcessBuilder(command).redirectErrorStream(true);
        starting.environment().put("RACCORDEMENT_AUTHORIZATION", authorization);
        return starting.redirectOutput(directory.resolve(name).toFile()).start();
    }

    private static String program() {
        return SharedProgram.program.uri("http", "").toString();
    }

    private static String authorization() {
        return SharedProgram.program.as("fournisseur").authorization();
    }

    private static String output(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static String freeAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }
}
