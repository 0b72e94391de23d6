package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.FORGET;
import static fr.raccordement.system.SharedProgram.authority;
import static fr.raccordement.system.SharedProgram.program;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.raccordement.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The running program is backed up under load, and what was acknowledged before is restored. */
class BackupIT {

    private static final String MAKE = "mutation { makeSauvegarde { etat } }";
    private static final String STATE = "{ sauvegarde { etat total message } }";
    private static final String FICHE =
            "query($id: ID!) { fiche(id: $id) { version statut contacts { nom }"
                    + " history { nodes { sequence type at actor correlationId } } } }";

    @TempDir Path place;

    @Test
    void what_was_acknowledged_before_a_backup_is_restored() throws Exception {
        var fournisseur = program.as("fournisseur");
        for (var id : List.of("backup-kept", "backup-forgotten")) {
            FicheOperations.ready(fournisseur, id, ACME, authority.issue(id, Authority.CLIENT));
        }
        backUp();
        program.as("admin").askOne(FORGET, Map.of("id", "backup-forgotten", "motif", "Demande"));
        var acknowledged = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var load = Executors.newVirtualThreadPerTaskExecutor()) {
            load.submit(() -> create(fournisseur, acknowledged, over));
            await().until(() -> acknowledged.get() > 10);
            var before = acknowledged.get();
            backUp();
            over.set(true);
            var events = asked(STATE).path("total").asLong();

            assertThat(run("restore", SharedProgram.backup().toString(), "--check"))
                    .contains(events + " events");
            var data = restored(events);
            try (var other = RunningProgram.startOn(data)) {
                for (var id : List.of("backup-kept", "backup-forgotten", "backup-load-" + before)) {
                    assertThat(fiche(other, id)).isEqualTo(fiche(program, id));
                }
                assertThat(fiche(other, "backup-kept").path("contacts")).isNotEmpty();
                assertThat(fiche(other, "backup-forgotten").path("contacts")).isEmpty();
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(sealed(other)).contains("ACTIF"));
            }
            assertThat(verify(data)).contains("OK");
        }
    }

    private Path restored(long events) throws Exception {
        var data = place.resolve("data");
        var backup = SharedProgram.backup().toString();
        assertThat(run("restore", backup, "--raccordement.data=" + data))
                .contains(events + " events restored");
        assertThat(run("restore", backup, "--raccordement.data=" + data))
                .contains("STORE_NOT_EMPTY");
        Files.copy(
                SharedProgram.data.resolve("scellement/cle.pem"),
                data.resolve("scellement/cle.pem"));
        return data;
    }

    private static void backUp() {
        program.as("admin").askOne(MAKE, Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !asked(STATE).path("etat").asString().equals("EN_COURS"));
        assertThat(asked(STATE).path("etat").asString()).as("%s", asked(STATE)).isEqualTo("FAITE");
    }

    private static JsonNode asked(String question) {
        return program.as("audit").askOne(question, Map.of());
    }

    private static void create(ProgramClient client, AtomicInteger done, AtomicBoolean over) {
        while (!over.get()) {
            var id = "backup-load-" + (done.get() + 1);
            FicheOperations.create(client, id, ACME, "QUALIFICATION");
            done.incrementAndGet();
        }
    }

    private static JsonNode fiche(RunningProgram asked, String id) {
        return asked.as("fournisseur").askOne(FICHE, Map.of("id", id));
    }

    private static String sealed(RunningProgram asked) {
        return asked.as("audit").askOne("{ scellement { etat message } }", Map.of()).toString();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(Installation.java());
        command.add("fr.raccordement.RaccordementApplication");
        command.addAll(List.of(arguments));
        command.add("--raccordement.postgres.binaries=" + Installation.postgres());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RACCORDEMENT_SAUVEGARDE_PHRASE", SharedProgram.PASSPHRASE);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    private static String verify(Path data) throws IOException {
        var publication = data.resolve("scellement/publie");
        var key = Files.readString(publication.resolve("cle-publique")).strip();
        var out = new ByteArrayOutputStream();
        new Verifier(new PrintStream(out, true))
                .run(List.of("verify", "--log", publication.toString(), key));
        return out.toString();
    }
}
