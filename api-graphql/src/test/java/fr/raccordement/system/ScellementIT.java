package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.FORGET;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.raccordement.verifier.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The past cannot be changed in silence, and shows itself to whoever may read it. */
@TestMethodOrder(OrderAnnotation.class)
class ScellementIT {

    private static final String[] SETTINGS = {
        "--raccordement.scellement.delai=200ms", "--raccordement.scellement.evenements=7"
    };
    private static final String STATE =
            """
            { scellement { etat message cle taille pointDeControle { taille note }
              temoins { nom taille cosigneLe sansReponseDepuis message }
              verification { fin verifies nombreAnomalies
                anomalies { nature position aggregateId sequence scelleA } } } }
            """;
    private static final String VERIFY = "mutation { verifyScellement { etat } }";
    private static final String RESTART =
            "mutation($motif: String!) { restartScellement(motif: $motif) { etat } }";
    private static final String RECORD =
            "{ history(filter: {aggregateType: \"Scellement\"}, first: 50) { nodes { type actor } }"
                    + " }";
    private static final String BUNDLE = "query($id: ID!) { preuveFiche(id: $id) }";
    private static final String PROVEN =
            """
            query($id: ID!) { fiche(id: $id) { history(first: 200) { nodes {
              aggregateType aggregateId sequence
              preuve { indice position conforme hachage chemin pointDeControle { taille } } } } } }
            """;
    private static final String ONE =
            "query($id: ID!) { preuveInclusion(aggregateType: \"Fiche\", aggregateId: $id,"
                    + " sequence: 0) { indice conforme } }";
    private static final String COHERENCE =
            "query($de: Int!, $a: Int!) { preuveCoherence(de: $de, a: $a) {"
                    + " de { taille } a { taille note } chemin } }";

    private static final String EVENTS = "select count(*) from domain_event_entry";

    /** What a comparison that finds nothing again adds first, before it records how far it was. */
    private static final String LIFTED = EVENTS + " where payload_type like '%AlerteLifted'";

    @TempDir static Path data;

    private static Witness witness;
    private static RunningProgram program;

    private String output = "";

    @BeforeAll
    static void start() throws Exception {
        witness = new Witness(data);
        program = RunningProgram.startOn(data, settings());
        witness.cosign(program);
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
        witness.end();
    }

    private static String[] settings() {
        return Stream.concat(
                        Stream.of(SETTINGS),
                        Stream.of("--raccordement.scellement.temoins=" + witness.address()))
                .toArray(String[]::new);
    }

    @Test
    void what_happened_to_a_fiche_is_proven_offline_and_forgotten_people_break_nothing()
            throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        var fournisseur = program.as("fournisseur");
        var first = sealed(program).at("/pointDeControle/taille").asInt();
        FicheOperations.ready(fournisseur, "proven", ACME, authority.issue("proven", CLIENT));
        fournisseur.askOne(SUBMIT, Map.of("id", "proven"));
        program.as("admin").askOne(FORGET, Map.of("id", "proven", "motif", "Demande"));
        eventually(
                () ->
                        assertThat(contents(fournisseur.askOne(BUNDLE, Map.of("id", "proven"))))
                                .contains("ContactsForgotten"));
        var state = sealed(program);

        var bundle = fournisseur.askOne(BUNDLE, Map.of("id", "proven"));
        var key = fournisseur.askOne("{ cleDeScellement }", Map.of()).asString();
        assertThat(key).isEqualTo(state.path("cle").asString());
        assertThat(verify(write("bundle.json", bundle), key)).as(output).isZero();
        assertThat(output).contains("FicheCreated").contains("ContactsForgotten");
        assertThat(verify(write("bundle.json", bundle), key, "--log", published())).isZero();
        var cosigned =
                List.of(
                        write("bundle.json", bundle),
                        key,
                        "--log",
                        published(),
                        "--temoin",
                        witness.verifierKey());
        eventually(() -> assertThat(verify(cosigned.toArray(String[]::new))).as(output).isZero());
        assertThat(output).contains("Witness temoin.example/w1 saw this log");
        assertThat(contents(bundle)).doesNotContain("Lovelace", "ada.lovelace");
        assertThat(program.as("travaux").askOne(BUNDLE, Map.of("id", "proven")).isNull()).isTrue();

        assertThat(fournisseur.askOne(PROVEN, Map.of("id", "proven")).at("/history/nodes"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.at("/preuve/conforme").asBoolean()).isTrue());
        var audit = program.as("audit");
        assertThat(audit.askOne(ONE, Map.of("id", "proven")).path("conforme").asBoolean()).isTrue();
        assertThat(fournisseur.askOne(ONE, Map.of("id", "proven")).isNull()).isTrue();
        var last = state.at("/pointDeControle/taille").asInt();
        var coherence = audit.askOne(COHERENCE, Map.of("de", first, "a", last));
        assertThat(coherence.path("chemin")).isNotEmpty();
        assertThat(fournisseur.askOne(STATE, Map.of()).isNull()).isTrue();
        assertThat(fournisseur.refused(VERIFY, Map.of())).containsExactly("FORBIDDEN");
        assertThat(audit.refused(VERIFY, Map.of())).containsExactly("FORBIDDEN");
        assertThat(program.log()).doesNotContain("PRIVATE KEY");
    }

    /** The last one, for what is deleted stays away. */
    @Test
    @Order(Integer.MAX_VALUE)
    void what_is_changed_by_hand_in_the_database_is_named() throws Exception {
        try (var rows = EventRows.of(data)) {
            var fournisseur = program.as("fournisseur");
            for (var i = 0; i < 20; i++) {
                FicheOperations.create(fournisseur, "f" + i, ACME, "PRODUCTION");
            }
            sealed(program);
            var edited =
                    rows.number(
                            "select global_index from domain_event_entry where"
                                    + " aggregate_identifier = 'fiche-f3'");

            rows.change(
                    "update domain_event_entry set payload = replace(convert_from(payload, 'UTF8'),"
                            + " 'PRODUCTION', 'QUALIFICATION')::bytea where global_index = "
                            + edited);
            var found = broken(program);

            assertThat(found.at("/verification/anomalies"))
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.path("nature").asString()).isEqualTo("MODIFIE");
                                assertThat(it.path("position").asLong()).isEqualTo(edited);
                                assertThat(it.path("aggregateId").asString()).isEqualTo("fiche-f3");
                            });
            assertThat(health(program)).isEqualTo(503);
            eventually(() -> assertThat(toldBroken()).isOne());
            assertThat(program.log()).contains("The store is not what was sealed");
            var checkpoint = Files.readString(Path.of(published(), "checkpoint"));
            FicheOperations.create(fournisseur, "after", ACME, "PRODUCTION");

            rows.change(
                    "update domain_event_entry set payload = replace(convert_from(payload, 'UTF8'),"
                            + " 'QUALIFICATION', 'PRODUCTION')::bytea where global_index = "
                            + edited);
            assertThat(Files.readString(Path.of(published(), "checkpoint"))).isEqualTo(checkpoint);
            program.as("admin").askOne(VERIFY, Map.of());
            eventually(() -> assertThat(state(program)).isEqualTo("ACTIF"));
            sealed(program);
            assertThat(health(program)).isEqualTo(200);

            swap(rows, edited, edited + 1);
            assertThat(broken(program).at("/verification/anomalies"))
                    .extracting(it -> it.path("nature").asString())
                    .containsExactly("DEPLACE", "DEPLACE");
            eventually(() -> assertThat(toldBroken()).isEqualTo(2));
            swap(rows, edited, edited + 1);
            program.as("admin").askOne(VERIFY, Map.of());
            eventually(() -> assertThat(state(program)).isEqualTo("ACTIF"));
            eventually(() -> assertThat(rows.number(LIFTED)).isEqualTo(2));
            wholeStoreSealed(rows);
            FicheOperations.create(fournisseur, "lost-1", ACME, "PRODUCTION");
            FicheOperations.create(fournisseur, "lost-2", ACME, "PRODUCTION");
            wholeStoreSealed(rows);

            var last = rows.number("select max(global_index) from domain_event_entry");
            rows.change("delete from domain_event_entry where global_index > " + (last - 2));
            eventually(() -> assertThat(state(program)).isEqualTo("ROMPU"));
            assertThat(scellement(program).at("/verification/anomalies"))
                    .extracting(it -> it.path("nature").asString() + it.path("position").asLong())
                    .containsExactly("MANQUANT" + (last - 1), "MANQUANT" + last);
        }
        restarted();
    }

    /** How many times administrators were told. */
    private static long toldBroken() {
        return program.as("admin")
                .askOne("{ avis(first: 50) { nodes { genre } } }", Map.of())
                .path("nodes")
                .valueStream()
                .filter(it -> it.path("genre").asString().equals("SCELLEMENT_ROMPU"))
                .count();
    }

    /** A loss that nobody can make good is settled by an administrator, with a reason. */
    private void restarted() throws Exception {
        var old = scellement(program).path("cle").asString();
        var admin = program.as("admin");
        assertThat(program.as("audit").refused(RESTART, Map.of("motif", "Perte")))
                .containsExactly("FORBIDDEN");
        assertThat(admin.refused(RESTART, Map.of("motif", " "))).containsExactly("MOTIF_MISSING");

        admin.askOne(RESTART, Map.of("motif", "Perte de deux événements"));

        eventually(() -> assertThat(state(program)).isEqualTo("ACTIF"));
        var key = sealed(program).path("cle").asString();
        assertThat(key).isNotEqualTo(old);
        assertThat(health(program)).isEqualTo(200);
        assertThat(verify("verify", "--log", published(), key)).as(output).isZero();
        assertThat(verify("verify", "--log", published() + "/anciens/1", old)).as(output).isZero();
        assertThat(program.as("audit").askOne(RECORD, Map.of()).path("nodes"))
                .extracting(it -> it.path("type").asString() + " " + it.path("actor").asString())
                .contains("ScellementStarted systeme", "ScellementRestarted admin");
    }

    @Test
    void killed_while_it_seals_it_goes_on_exactly() throws Exception {
        var random = new Random(7);
        var created = new AtomicInteger();
        for (var round = 0; round < 2; round++) {
            var killed = program;
            var wanted = created.get() + 20 + random.nextInt(30);
            var worker = Thread.ofVirtual().start(() -> createUntilKilled(killed, created));
            await().atMost(Duration.ofSeconds(60)).until(() -> created.get() >= wanted);
            killed.kill();
            worker.join();
            program = RunningProgram.startOn(data, settings());
        }
        var key = sealed(program).path("cle").asString();
        var state = sealed(program);
        assertThat(state.path("etat").asString()).isEqualTo("ACTIF");
        eventually(
                () ->
                        assertThat(scellement(program).at("/temoins/0/taille"))
                                .isEqualTo(scellement(program).path("taille")));
        program.stop();
        assertThat(verify("verify", "--log", published(), key)).as(output).isZero();
        assertThat(output).contains(state.path("taille").asInt() + " events");

        var journal = data.resolve("scellement/journal");
        var hashes = Files.readAllBytes(journal.resolve("hachages"));
        FileSystemUtils.deleteRecursively(journal);
        program = RunningProgram.startOn(data, settings());
        sealed(program);
        assertThat(Files.readAllBytes(journal.resolve("hachages"))).startsWith(hashes);
        assertThat(verify("verify", "--log", published(), key)).as(output).isZero();
    }

    private static void createUntilKilled(RunningProgram program, AtomicInteger created) {
        var fournisseur = program.as("fournisseur");
        try {
            while (true) {
                var input = FicheOperations.creation("k" + created.get(), ACME, "PRODUCTION");
                fournisseur.attempt(FicheOperations.CREATE, input, "test");
                created.incrementAndGet();
            }
        } catch (IOException killed) {
            assertThat(created).hasPositiveValue();
        }
    }

    /** Of two neighbours; a free index holds the one meanwhile. */
    private static void swap(EventRows rows, long one, long other) throws Exception {
        var move = "update domain_event_entry set global_index = %d where global_index = %d";
        rows.change(move.formatted(-1, one));
        rows.change(move.formatted(one, other));
        rows.change(move.formatted(other, -1));
    }

    /** The log once a checkpoint covers all that it holds. */
    private static JsonNode sealed(RunningProgram program) {
        eventually(
                () -> {
                    var state = scellement(program);
                    assertThat(state.path("etat").asString()).isEqualTo("ACTIF");
                    assertThat(state.path("taille").asInt()).isPositive();
                    assertThat(state.at("/pointDeControle/taille").asInt())
                            .isEqualTo(state.path("taille").asInt());
                });
        return scellement(program);
    }

    /** A round of the sealer that added events of its own is over once they are sealed. */
    private static void wholeStoreSealed(EventRows rows) {
        eventually(
                () -> {
                    var events = rows.number(EVENTS);
                    assertThat(scellement(program).path("taille").asLong()).isEqualTo(events);
                });
    }

    /** The log once a comparison has found something. */
    private static JsonNode broken(RunningProgram program) {
        program.as("admin").askOne(VERIFY, Map.of());
        eventually(() -> assertThat(state(program)).isEqualTo("ROMPU"));
        return scellement(program);
    }

    private static String state(RunningProgram program) {
        return scellement(program).path("etat").asString();
    }

    private static JsonNode scellement(RunningProgram program) {
        return program.as("audit").askOne(STATE, Map.of());
    }

    private static int health(RunningProgram program) throws Exception {
        var request = HttpRequest.newBuilder(program.uri("http", "/actuator/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /** What the leaves say, in clear. */
    private static String contents(JsonNode bundle) {
        var all = new StringBuilder();
        bundle.path("evenements")
                .forEach(
                        it ->
                                all.append(
                                        new String(
                                                Base64.getDecoder()
                                                        .decode(it.path("feuille").asString()))));
        return all.toString();
    }

    private String write(String name, JsonNode json) throws IOException {
        return Files.writeString(data.resolve(name), json.toString()).toString();
    }

    private String published() {
        return data.resolve("scellement/publie").toString();
    }

    private int verify(String... arguments) {
        var out = new ByteArrayOutputStream();
        var answer = new Verifier(new PrintStream(out, true)).run(Arrays.asList(arguments));
        output = out.toString();
        return answer;
    }
}
