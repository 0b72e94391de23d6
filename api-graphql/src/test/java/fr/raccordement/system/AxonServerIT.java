package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.FORGET;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.raccordement.api.fiche.FicheId;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes that share an Axon Server and a Mongo: whichever of them is asked, and whichever
 * decides, the answer is the same.
 *
 * <p>Runs where {@code AXON_SERVER_TEST=host:port} names a server; what it writes there has new
 * names in each run. Operations are many because Axon Server chooses the node by their names.
 */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER_TEST", matches = ".+:\\d+")
class AxonServerIT {

    private static final @Nullable String SERVER = System.getenv("AXON_SERVER_TEST");
    private static final int MANY = 12;
    private static final int LONG = 20;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(60);
    private static final String STATUS =
            "subscription { ficheStatusChanged { ficheId statusAfter } }";

    /** Makes the names of this run its own. */
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36) + "-";

    @TempDir static Path one;
    @TempDir static Path other;

    private static MongoServer mongo;
    private static Authority authority;
    private static RunningProgram here;
    private static RunningProgram there;

    @BeforeAll
    static void start() throws Exception {
        mongo = new MongoServer(H2Backend.inMemory());
        mongo.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        authority = new Authority("Essai Racine").trustedOn(one).trustedOn(other);
        here = node(one);
        there = node(other);
    }

    @AfterAll
    static void stop() throws Exception {
        here.close();
        there.close();
        mongo.shutdownNow();
    }

    private static RunningProgram node(Path data) throws IOException {
        return RunningProgram.startOn(
                data,
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=" + SERVER,
                "--raccordement.instantanes=" + LONG,
                "--raccordement.mongo.url=mongodb://127.0.0.1:%d/raccordement"
                        .formatted(mongo.getLocalAddress().getPort()));
    }

    @Test
    void of_two_submissions_at_once_exactly_one_wins_whichever_nodes_decide() throws Exception {
        for (int round = 0; round < MANY; round++) {
            var mine = RUN + "race-a" + round;
            var theirs = RUN + "race-b" + round;
            var certificat = authority.issue(mine, Authority.CLIENT);
            FicheOperations.ready(here.as("fournisseur"), mine, ACME, certificat);
            FicheOperations.ready(there.as("travaux"), theirs, PONANT, certificat);

            var answers =
                    atOnce(
                            List.of(here.as("fournisseur"), there.as("travaux")),
                            SUBMIT,
                            List.of(Map.of("id", mine), Map.of("id", theirs)));

            assertThat(answers).filteredOn(it -> it.contains("\"ENVOYEE\"")).hasSize(1);
            assertThat(answers).filteredOn(it -> it.contains("CERT_ALREADY_USED")).hasSize(1);
        }
    }

    @Test
    void the_same_fiche_changed_at_once_from_both_nodes_keeps_every_change() throws Exception {
        var id = RUN + "busy";
        FicheOperations.ready(
                here.as("fournisseur"), id, ACME, authority.issue(id, Authority.CLIENT));
        var before = version(here, id);

        for (int round = 0; round < MANY; round++) {
            var answers =
                    atOnce(
                            List.of(here.as("fournisseur"), there.as("fournisseur")),
                            DESCRIBE,
                            List.of(comment(id, "here " + round), comment(id, "there " + round)));
            assertThat(answers).noneMatch(it -> it.contains("\"errors\""));
        }

        assertThat(version(there, id)).isEqualTo(before + 2 * MANY);
    }

    @Test
    void a_refusal_decided_elsewhere_still_lists_all_that_is_wrong() {
        for (int n = 0; n < MANY; n++) {
            var id = RUN + "empty" + n;
            FicheOperations.create(here.as("fournisseur"), id, ACME, "PRODUCTION");
            FicheOperations.choose(here.as("fournisseur"), id, "SFTP");
            FicheOperations.deposit(
                    here.as("fournisseur"), id, authority.issue(id, Authority.CLIENT));

            for (var node : List.of(here, there)) {
                assertThat(node.as("fournisseur").refused(SUBMIT, Map.of("id", id)))
                        .contains("VALIDITE_MISSING", "CONTACT_MISSING", "INTERFACE_MISSING");
                assertThat(node.as("travaux").refused(SUBMIT, Map.of("id", id)))
                        .containsExactly("NOT_FOUND");
                assertThat(
                                node.as("fournisseur")
                                        .refused(
                                                DESCRIBE,
                                                Map.of("id", id, "version", 0, "input", Map.of())))
                        .containsExactly("CONFLICT");
            }
        }
    }

    @Test
    void what_one_node_acknowledged_the_other_shows_at_once_and_lists_soon() {
        for (int n = 0; n < MANY; n++) {
            var id = RUN + "seen" + n;
            var created = FicheOperations.create(here.as("fournisseur"), id, ACME, "QUALIFICATION");

            assertThat(there.as("fournisseur").askOne(FICHE, Map.of("id", id))).isEqualTo(created);
            await().untilAsserted(() -> assertThat(listed(there)).contains(id));
        }
    }

    @Test
    void a_subscriber_of_one_node_hears_of_what_the_other_does() throws Exception {
        var heard = SocketOperation.open(here.as("fournisseur"), STATUS, Map.of());
        for (int n = 0; n < MANY; n++) {
            var id = RUN + "told" + n;
            FicheOperations.ready(
                    there.as("fournisseur"), id, ACME, authority.issue(id, Authority.CLIENT));
            there.as("fournisseur").askOne(SUBMIT, Map.of("id", id));
            there.as("aife").askOne(ACTIVATE, Map.of("id", id));
            await().untilAsserted(
                            () ->
                                    assertThat(heard.received)
                                            .extracting(it -> it.path("ficheStatusChanged"))
                                            .filteredOn(
                                                    it -> it.path("ficheId").asString().equals(id))
                                            .extracting(it -> it.path("statusAfter").asString())
                                            .containsExactly("BROUILLON", "ENVOYEE", "ACTIVEE"));
        }
    }

    @Test
    void contacts_forgotten_on_one_node_are_forgotten_on_the_other() {
        var id = RUN + "gone";
        FicheOperations.ready(
                here.as("fournisseur"), id, ACME, authority.issue(id, Authority.CLIENT));
        assertThat(contacts(there, id)).contains("ada.lovelace@acme.example");

        here.as("admin").askOne(FORGET, Map.of("id", id, "motif", "Demande"));

        for (var node : List.of(here, there)) {
            await().untilAsserted(
                            () -> assertThat(contacts(node, id)).doesNotContain("ada.lovelace"));
        }
    }

    @Test
    void a_long_life_is_decided_from_its_snapshot_and_what_came_since() {
        var id = RUN + "long";
        FicheOperations.ready(
                here.as("fournisseur"), id, ACME, authority.issue(id, Authority.CLIENT));
        for (int n = 0; n < 2 * LONG; n++) {
            here.as("fournisseur").askOne(DESCRIBE, comment(id, "edit " + n));
        }
        await().untilAsserted(() -> assertThat(snapshots(id)).isNotEmpty());
        var described = there.as("fournisseur").askOne(DESCRIBE, comment(id, "the last one"));

        var sent = there.as("fournisseur").askOne(SUBMIT, Map.of("id", id));

        assertThat(sent.path("statut").asString()).isEqualTo("ENVOYEE");
        assertThat(sent.path("version").asInt()).isEqualTo(described.path("version").asInt() + 1);
        assertThat(there.as("fournisseur").refused(DESCRIBE, comment(id, "too late")))
                .containsExactly("FICHE_NOT_EDITABLE");
    }

    private static List<Event> snapshots(String fiche) {
        var address = SERVER.split(":");
        var server =
                AxonServerConnectionFactory.forClient("test")
                        .routingServers(new ServerAddress(address[0], Integer.parseInt(address[1])))
                        .build();
        try {
            return server.connect("default")
                    .eventChannel()
                    .loadSnapshots(new FicheId(fiche).toString(), 0, Long.MAX_VALUE, 1)
                    .asStream()
                    .toList();
        } finally {
            server.shutdown();
        }
    }

    @Test
    void when_a_node_is_killed_the_other_goes_on_alone() throws Exception {
        there.kill();
        try {
            for (int n = 0; n < MANY; n++) {
                var id = RUN + "alone" + n;
                await().atMost(TAKEN_OVER)
                        .untilAsserted(
                                () ->
                                        FicheOperations.create(
                                                here.as("fournisseur"), id, ACME, "PRODUCTION"));
                await().atMost(TAKEN_OVER)
                        .untilAsserted(() -> assertThat(listed(here)).contains(id));
            }
        } finally {
            there = node(other);
        }
    }

    private static List<String> atOnce(
            List<ProgramClient> clients, String document, List<Map<String, ?>> variables)
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<String>>();
            for (int n = 0; n < clients.size(); n++) {
                var client = clients.get(n);
                var input = variables.get(n);
                sent.add(threads.submit(() -> client.send(document, input).toString()));
            }
            var answers = new ArrayList<String>();
            for (var each : sent) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private static Map<String, ?> comment(String id, String text) {
        return Map.of("id", id, "input", Map.of("commentaire", text));
    }

    private static int version(RunningProgram node, String id) {
        return node.as("fournisseur").askOne(FICHE, Map.of("id", id)).path("version").asInt();
    }

    private static String contacts(RunningProgram node, String id) {
        return node.as("fournisseur").askOne(FICHE, Map.of("id", id)).path("contacts").toString();
    }

    private static String listed(RunningProgram node) {
        var latest = "{ fiches(first: 50, orderBy: CREEE_LE_DESC) { nodes { id } } }";
        return node.as("fournisseur").ask(latest, Map.of()).toString();
    }
}
