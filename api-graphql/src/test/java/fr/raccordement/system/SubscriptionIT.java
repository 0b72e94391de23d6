package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What followers get as it happens, over {@code graphql-transport-ws}. */
class SubscriptionIT {

    private static final String HISTORY =
            "subscription($id: ID!, $after: Int) {"
                    + " ficheHistory(id: $id, afterSequence: $after) { sequence type } }";
    private static final String STATUS =
            "subscription { ficheStatusChanged { ficheId statusBefore statusAfter version } }";
    private static final String ANYONE = "subscription { ficheStatusChanged { ficheId version } }";
    private static final String NAMED =
            "subscription { ficheStatusChanged { fiche { structure { nom } } } }";
    private static final String NOM = "/ficheStatusChanged/fiche/structure/nom";
    private static final String RENAME =
            "mutation($siret: ID!, $nom: String!) { renameStructure(siret: $siret, nom: $nom)"
                    + " { nom } }";
    private static final String STRUCTURE =
            "query($siret: ID!) { structure(siret: $siret) { nom } }";
    private static final String CHANGES =
            "subscription($structure: ID!, $after: String) { ficheChanged(structure: $structure,"
                    + " after: $after) { position ficheId entry { sequence } } }";
    private static final String LAST =
            "query($id: ID!) { fiche(id: $id) { history(first: 1) { nodes { position } } } }";
    private static final String POSITION = "/fiche/history/nodes/0/position";
    private static final int COMMANDS = 60;
    private static final int FOLLOWERS = 50;
    private static final int BURST = 50;

    /** What no socket holds: each of these messages has 50 kB for the slow one. */
    private static final int UNREAD = 500;

    private static final String DISMISSED =
            "raccordement_subscriptions_dismissed_total{reason=\"slow\"} ";

    @TempDir static Path data;

    private static RunningProgram program;
    private static Authority authority;
    private static ProgramClient fournisseur;

    @BeforeAll
    static void start() throws Exception {
        authority = new Authority("Essai Racine").trustedOn(data);
        program =
                RunningProgram.startOn(
                        data,
                        "--raccordement.limites.sockets-per-login=100",
                        "--raccordement.limites.requests-per-second=5000");
        fournisseur = program.as("fournisseur");
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void the_past_then_the_present_without_gap_or_duplicate() throws Exception {
        FicheOperations.create(fournisseur, "vie", ACME, "PRODUCTION");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = threads.submit(() -> changeProtocolOverAndOver("vie"));
            await().until(() -> historyLength() > COMMANDS / 4);
            var live = SocketOperation.open(fournisseur, HISTORY, Map.of("id", "vie", "after", -1));
            var later = SocketOperation.open(fournisseur, HISTORY, Map.of("id", "vie", "after", 9));
            var hidden =
                    SocketOperation.open(
                            program.as("travaux"), HISTORY, Map.of("id", "vie", "after", -1));
            var absent =
                    SocketOperation.open(fournisseur, HISTORY, Map.of("id", "rien", "after", -1));
            commands.get();

            await().untilAsserted(() -> assertThat(live.received).hasSize(COMMANDS + 1));
            await().untilAsserted(() -> assertThat(later.received).hasSize(COMMANDS + 1 - 10));
            assertThat(absent.ended.get()).isEqualTo("NOT_FOUND");
            assertThat(live.sequences())
                    .isEqualTo(IntStream.range(0, COMMANDS + 1).boxed().toList());
            assertThat(later.sequences())
                    .isEqualTo(IntStream.range(10, COMMANDS + 1).boxed().toList());
            assertThat(hidden.received).isEmpty();
            assertThat(hidden.ended.get()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void whoever_is_cut_off_resumes_after_the_last_event_seen() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        FicheOperations.create(fournisseur, "coupures", ACME, "PRODUCTION");
        var seen = new ArrayList<JsonNode>();
        var cuts = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = threads.submit(() -> changeProtocolOverAndOver("coupures"));
            while (seen.size() <= COMMANDS) {
                var patience = random.nextInt(8);
                var wanted = Math.min(patience, COMMANDS + 1 - seen.size());
                var variables = Map.of("id", "coupures", "after", seen.size() - 1);
                var socket = SocketOperation.open(fournisseur, HISTORY, variables);
                await().until(() -> socket.received.size() >= wanted);
                socket.close();
                cuts++;
                seen.addAll(List.copyOf(socket.received));
            }
            commands.get();
        }

        var log = history("coupures").values().stream().map(SubscriptionIT::entry).toList();
        assertThat(seen.stream().map(it -> entry(it.path("ficheHistory"))))
                .as("after %d cuts, seed %d", cuts, seed)
                .containsExactlyElementsOf(log);
    }

    /** While others write, over and over, from the position of the last message. */
    @Test
    void whoever_is_cut_off_from_changes_resumes_after_the_last_position() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        FicheOperations.create(fournisseur, "positions", ACME, "PRODUCTION");
        var known = fournisseur.ask(LAST, Map.of("id", "positions")).at(POSITION).asString();
        var seen = new ArrayList<JsonNode>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = threads.submit(() -> changeProtocolOverAndOver("positions"));
            while (seen.size() < COMMANDS) {
                var wanted = Math.min(random.nextInt(8), COMMANDS - seen.size());
                var variables = Map.of("structure", ACME, "after", known);
                var socket = SocketOperation.open(fournisseur, CHANGES, variables);
                await().until(() -> of(socket.received).size() >= wanted);
                socket.close();
                var received = List.copyOf(socket.received);
                if (!received.isEmpty()) {
                    known = received.getLast().at("/ficheChanged/position").asString();
                }
                seen.addAll(of(received));
            }
            commands.get();
        }

        assertThat(seen.stream().map(it -> it.at("/ficheChanged/entry/sequence").asInt()))
                .as("seed %d", seed)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, COMMANDS).boxed().toList());
    }

    private static List<JsonNode> of(List<JsonNode> received) {
        return received.stream()
                .filter(it -> it.at("/ficheChanged/ficheId").asString().equals("positions"))
                .toList();
    }

    @Test
    void whoever_does_not_read_is_cut_off_and_nobody_else_waits() throws Exception {
        var heavy = new StringBuilder("subscription { ficheStatusChanged { ficheId");
        for (int alias = 0; alias < 50; alias++) {
            heavy.append(" a").append(alias).append("_".repeat(1_000)).append(": actor");
        }
        var followers = new ArrayList<SocketOperation>();
        try (var slow = SocketOperation.open(program.as("audit"), heavy + " } }", Map.of())) {
            slow.stopReading();
            for (int follower = 0; follower < FOLLOWERS; follower++) {
                followers.add(SocketOperation.open(program.as("aife"), ANYONE, Map.of()));
            }
            changes(followers, 0, UNREAD);
            await().until(SubscriptionIT::isDismissed);
            changes(followers, UNREAD, BURST);

            slow.goOnReading();
            assertThat(slow.ended.get()).isIn("cut", "closed with 1006");
            assertThat(slow.received).hasSizeLessThan(UNREAD);
            assertThat(followers)
                    .noneMatch(it -> it.ended.isDone())
                    .extracting(it -> it.received)
                    .containsOnly(followers.getFirst().received);
        } finally {
            followers.forEach(SocketOperation::close);
        }
    }

    @Test
    void an_activation_is_sent_to_those_who_may_see_the_fiche() throws Exception {
        FicheOperations.ready(
                fournisseur, "active", ACME, authority.issue("active", Authority.CLIENT));
        fournisseur.askOne(SUBMIT, Map.of("id", "active"));
        FicheOperations.create(
                program.as("travaux"), "autre", FicheOperations.PONANT, "PRODUCTION");
        var aife = SocketOperation.open(program.as("aife"), STATUS, Map.of());
        var owner = SocketOperation.open(fournisseur, STATUS, Map.of());
        var other = SocketOperation.open(program.as("travaux"), STATUS, Map.of());

        program.as("aife").askOne(ACTIVATE, Map.of("id", "active"));
        program.as("travaux").askOne(FicheOperations.DISCARD, Map.of("id", "autre"));

        await().untilAsserted(() -> assertThat(owner.received.toString()).contains("ACTIVEE"));
        await().untilAsserted(() -> assertThat(aife.received.toString()).contains("ACTIVEE"));
        await().untilAsserted(() -> assertThat(other.received.toString()).contains("autre"));
        assertThat(other.received.toString()).doesNotContain("\"active\"");
        assertThat(owner.received.toString()).doesNotContain("autre");
        var change = owner.received.getFirst().path("ficheStatusChanged");
        assertThat(change.path("statusBefore").asString()).isEqualTo("ENVOYEE");
    }

    @Test
    void each_message_has_the_name_that_a_structure_has_when_it_is_sent() throws Exception {
        var named = SocketOperation.open(fournisseur, NAMED, Map.of());
        FicheOperations.create(fournisseur, "avant", ACME, "PRODUCTION");
        await().until(() -> !named.received.isEmpty());
        var before = named.received.getLast().at(NOM).asString();

        rename("Acmé et fils");
        FicheOperations.create(fournisseur, "apres", ACME, "PRODUCTION");

        await().untilAsserted(
                        () ->
                                assertThat(named.received)
                                        .extracting(it -> it.at(NOM).asString())
                                        .containsExactly(before, "Acmé et fils"));
        named.close();
        rename(before);
    }

    private static void rename(String nom) {
        program.as("admin").askOne(RENAME, Map.of("siret", ACME, "nom", nom));
        await().until(
                        () ->
                                fournisseur
                                        .askOne(STRUCTURE, Map.of("siret", ACME))
                                        .path("nom")
                                        .asString()
                                        .equals(nom));
    }

    private static void changeProtocolOverAndOver(String fiche) {
        for (int n = 0; n < COMMANDS; n++) {
            FicheOperations.choose(fournisseur, fiche, n % 2 == 0 ? "SFTP" : "AS2");
        }
    }

    /** As many changes of status as a burst has. */
    private static boolean isDismissed() throws Exception {
        var request =
                HttpRequest.newBuilder(program.uri("http", "/actuator/prometheus"))
                        .header("Authorization", program.as("admin").authorization())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(it -> it.startsWith(DISMISSED))
                    .noneMatch(it -> it.endsWith(" 0.0"));
        }
    }

    /** Everybody is told of so many more, while nobody reads for one of them. */
    private static void changes(List<SocketOperation> followers, int before, int more) {
        for (var change = before; change < before + more; change += 2) {
            var fiche = "lent-" + change;
            FicheOperations.create(fournisseur, fiche, ACME, "PRODUCTION");
            fournisseur.askOne(FicheOperations.DISCARD, Map.of("id", fiche));
        }
        await().untilAsserted(
                        () ->
                                assertThat(followers)
                                        .allMatch(it -> it.received.size() >= before + more));
    }

    private static int historyLength() {
        return history("vie").size();
    }

    private static JsonNode history(String fiche) {
        return fournisseur
                .askOne(FicheOperations.HISTORY, Map.of("id", fiche))
                .at("/history/nodes");
    }

    private static String entry(JsonNode entry) {
        return entry.path("sequence").asInt() + " " + entry.path("type").asString();
    }
}
