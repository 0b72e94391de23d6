package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.PONANT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is on the screen, as a file, on the running program. */
@TestMethodOrder(OrderAnnotation.class)
class ExportIT {

    private static final String SHOWN =
            " { id etat lignes position instant code expireLe url progression }";
    private static final String EXPORT =
            "mutation($format: ExportFormat!, $position: String, $id: ID) { exportFiches(format:"
                    + " $format, orderBy: IDENTIFIANT_ASC, aLaPosition: $position, id: $id)"
                    + SHOWN
                    + "}";
    private static final String FIND = "query($id: ID!) { export(id: $id)" + SHOWN + "}";
    private static final String PROGRESS =
            "subscription($id: ID!) { exportProgress(id: $id) { etat progression } }";
    private static final String SCREEN =
            "{ fiches(orderBy: IDENTIFIANT_ASC, first: 200) { totalCount nodes { id } } }";
    private static final String HISTORY =
            "query($id: ID!) { fiche(id: $id) { history(first: 1) { nodes { position at } } } }";
    private static final String POSITION = "query($at: DateTime!) { positionAt(at: $at) }";
    private static final CSVFormat SPREADSHEET =
            CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(';')
                    .setCommentMarker('#')
                    .setIgnoreEmptyLines(true)
                    .get();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir static Path data;

    private static RunningProgram program;

    @BeforeAll
    static void start() throws Exception {
        program = start(data);
    }

    private static RunningProgram start(Path data) throws IOException {
        return RunningProgram.startOn(data, Duration.ZERO, "--raccordement.export.menage=PT0.2S");
    }

    @AfterAll
    static void stop() throws Exception {
        program.close();
    }

    /** The last one, for it moves the clock. */
    @Test
    @Order(Integer.MAX_VALUE)
    void S_34_an_export_has_what_the_screen_has_for_its_requester_alone_until_it_expires()
            throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "a1", ACME, "PRODUCTION");
        FicheOperations.create(fournisseur, "a2", ACME, "QUALIFICATION");
        FicheOperations.create(program.as("travaux"), "p1", PONANT, "PRODUCTION");
        await().until(() -> screen(program.as("audit")).containsAll(List.of("a1", "a2", "p1")));

        var own = exported(fournisseur, "CSV", null);
        assertThat(ids(rows(fetch(own, "fournisseur"))))
                .isEqualTo(screen(fournisseur))
                .contains("a1", "a2")
                .doesNotContain("p1");
        var all = exported(program.as("audit"), "CSV", null);
        assertThat(ids(rows(fetch(all, "audit"))))
                .isEqualTo(screen(program.as("audit")))
                .contains("p1");

        assertThat(fetch(own, "audit").statusCode()).isEqualTo(404);
        assertThat(fetch(own, "").statusCode()).isEqualTo(401);
        assertThat(fetch(own.path("url").asString() + "x", "fournisseur").statusCode())
                .isEqualTo(404);
        assertThat(program.as("audit").askOne(FIND, id(own)).isNull()).isTrue();

        var again = exported(program.as("audit"), "XLSX", all.path("position").asString());
        FicheOperations.create(fournisseur, "a0", ACME, "PRODUCTION");
        await().until(() -> screen(fournisseur).contains("a0"));
        var later = exported(program.as("audit"), "XLSX", all.path("position").asString());
        assertThat(fetch(later, "audit").body()).isEqualTo(fetch(again, "audit").body());

        program.moveClock(Duration.ofHours(25));
        await("files and notes, which nobody asks for").until(() -> kept().isEmpty());
        assertThat(fournisseur.askOne(FIND, id(own)).path("etat").asString()).isEqualTo("EXPIRE");
        assertThat(fetch(own, "fournisseur").statusCode()).isEqualTo(404);
    }

    @Test
    void S_34_an_export_goes_on_after_a_kill_and_is_followed_to_its_end() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "repris", ACME, "PRODUCTION");
        fournisseur.askOne(EXPORT, Map.of("format", "JSON", "id", "mine"));
        program.kill();
        var left = Files.writeString(data.resolve("exports/left-by-a-kill.part"), "half a file");
        program = start(data);

        var progress =
                SocketOperation.open(program.as("fournisseur"), PROGRESS, Map.of("id", "mine"));
        assertThat(progress.ended.get()).isEqualTo("ended");
        assertThat(progress.received.getLast().at("/exportProgress/etat").asString())
                .isEqualTo("TERMINE");
        var done = program.as("fournisseur").askOne(FIND, Map.of("id", "mine"));
        var text = new String(fetch(done, "fournisseur").body(), UTF_8);
        await().until(() -> Files.notExists(left));
        assertThat(text.lines()).hasSize(done.path("lignes").asInt() + 1);
        assertThat(text).contains("\"id\":\"repris\"", "\"export\":{\"instant\"");
    }

    @Test
    void S_34_an_export_is_as_of_any_event_of_a_history_and_of_any_instant() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "alors", ACME, "PRODUCTION");
        var created = fournisseur.askOne(HISTORY, Map.of("id", "alors")).at("/history/nodes/0");
        var position = created.path("position").asString();
        fournisseur.askOne(FicheOperations.DISCARD, Map.of("id", "alors"));

        var then = exported(fournisseur, "CSV", position);
        assertThat(ids(rows(fetch(then, "fournisseur")))).contains("alors");
        var now = exported(fournisseur, "CSV", null);
        assertThat(ids(rows(fetch(now, "fournisseur")))).doesNotContain("alors");
        var at = Map.of("at", created.path("at").asString());
        assertThat(Long.parseLong(fournisseur.askOne(POSITION, at).asString()))
                .isBetween(Long.parseLong(position), now.path("position").asLong());
        assertThat(fournisseur.refused(POSITION, Map.of("at", "2126-01-01T00:00:00Z")))
                .containsExactly("AT_IN_FUTURE");
    }

    @Test
    void S_42_connections_habilitations_structures_and_notices_are_written_to_files_too()
            throws Exception {
        for (var list :
                Map.of(
                                "exportRaccordementsApi", "Identifiant;SIRET;Structure",
                                "exportHabilitations", "SIRET;Structure;Utilisateur",
                                "exportStructures", "SIRET;Type d'identifiant;Nom;Type",
                                "exportAvis", "Position;Date;Genre;Avis;SIRET")
                        .entrySet()) {
            var audit = program.as("audit");
            var mutation = "mutation { " + list.getKey() + "(format: CSV, bom: false) { id } }";
            var id = Map.of("id", audit.askOne(mutation, Map.of()).path("id").asString());
            var done =
                    await().until(
                                    () -> audit.askOne(FIND, id),
                                    it -> it.path("etat").asString().equals("TERMINE"));
            var text = new String(fetch(done, "audit").body(), UTF_8);
            assertThat(text).startsWith(list.getValue());
            assertThat(text.lines()).hasSize(done.path("lignes").asInt() + 3);
        }
    }

    @Test
    void S_34_a_cursor_is_of_its_list_its_viewer_and_its_installation() throws Exception {
        var page =
                "query($after: String, $kind: FicheKind) { fiches(first: 1, after: $after, filter:"
                        + " {kind: $kind}) { pageInfo { endCursor } nodes { id } facettes { statut"
                        + " nombre } } }";
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "c1", ACME, "PRODUCTION");
        FicheOperations.create(fournisseur, "c2", ACME, "PRODUCTION");
        await().until(() -> screen(fournisseur).containsAll(List.of("c1", "c2")));
        var first = fournisseur.askOne(page, Map.of());
        var cursor = first.at("/pageInfo/endCursor").asString();
        assertThat(first.at("/facettes").size()).isEqualTo(5);

        for (var other :
                List.of(
                        Map.of("after", cursor, "kind", "EMETTEUR"),
                        Map.of("after", cursor + "A"),
                        Map.of("after", (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1)),
                        Map.of("after", "Zm9v"))) {
            assertThat(fournisseur.refused(page, other)).containsExactly("CURSOR_INVALID");
        }
        assertThat(program.as("audit").refused(page, Map.of("after", cursor)))
                .containsExactly("CURSOR_INVALID");

        var following =
                SocketOperation.open(
                        fournisseur, "subscription { ficheStatusChanged { ficheId } }", Map.of());
        var idle = SocketOperation.open(program.as("audit"), "{ moi { login } }", Map.of());
        assertThat(idle.ended.get()).isEqualTo("ended");

        program.stop();

        assertThat(List.of(following.closed.get(), idle.closed.get()))
                .as("going away (RFC 6455, 7.4.1)")
                .containsExactly(1001, 1001);
        program = start(data);
        var next = program.as("fournisseur").askOne(page, Map.of("after", cursor));
        assertThat(next.path("nodes").size()).isEqualTo(1);
    }

    private static List<Path> kept() throws IOException {
        try (var files = Files.list(data.resolve("exports"))) {
            return files.toList();
        }
    }

    private static JsonNode exported(
            ProgramClient client, String format, @Nullable String position) {
        var variables =
                position == null
                        ? Map.of("format", format)
                        : Map.of("format", format, "position", position);
        var asked = client.askOne(EXPORT, variables);
        return await().until(
                        () -> client.askOne(FIND, id(asked)),
                        it -> it.path("etat").asString().equals("TERMINE"));
    }

    private static Map<String, ?> id(JsonNode export) {
        return Map.of("id", export.path("id").asString());
    }

    private static HttpResponse<byte[]> fetch(JsonNode export, String login) throws Exception {
        return fetch(export.path("url").asString(), login);
    }

    private static HttpResponse<byte[]> fetch(String url, String login) throws Exception {
        var request = HttpRequest.newBuilder(program.uri("http", url));
        if (!login.isEmpty()) {
            request.header("Authorization", program.as(login).authorization());
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static List<CSVRecord> rows(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("fiches_", "position-", "lignes.csv");
        var text = new String(answer.body(), UTF_8);
        assertThat(text).startsWith("\uFEFFIdentifiant;SIRET;Structure;");
        try (var parser = CSVParser.parse(text, SPREADSHEET)) {
            return parser.getRecords();
        }
    }

    private static List<String> ids(List<CSVRecord> records) {
        return records.stream().skip(1).map(it -> it.get(0)).toList();
    }

    private static List<String> screen(ProgramClient client) {
        return StreamSupport.stream(
                        client.askOne(SCREEN, Map.of()).path("nodes").spliterator(), false)
                .map(it -> it.path("id").asString())
                .toList();
    }
}
