package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.PONANT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What auditors read of everything, on the running program. */
class JournalIT {

    private static final String ENTRY =
            " { aggregateType aggregateId sequence type at actor onBehalfOf correlationId"
                + " statusBefore statusAfter payload changes { path libelle(langue: EN) old new }"
                + " }";
    private static final String HISTORY =
            "query($filter: HistoryFilter, $order: HistoryOrder, $first: Int = 200, $after:"
                    + " String) { history(filter: $filter, orderBy: $order, first: $first, after:"
                    + " $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"
                    + " nodes { aggregateType aggregateId sequence type at actor correlationId } }"
                    + " }";
    private static final String CHANGES =
            "query($filter: HistoryFilter) { history(filter: $filter, first: 20) { nodes"
                    + ENTRY
                    + "} }";
    private static final String OF_FICHE =
            "query($id: ID!) { fiche(id: $id) { history(first: 20) { nodes" + ENTRY + "} } }";
    private static final String DIFF =
            "query($id: ID!, $from: DateTime!, $to: DateTime) { ficheDiff(id: $id, from: $from,"
                    + " to: $to) { path libelle old new } }";
    private static final String EXPORT =
            "mutation($filter: HistoryFilter, $fiche: ID, $position: String) {"
                    + " exportHistory(filter: $filter, fiche: $fiche, aLaPosition: $position,"
                    + " format: CSV) { id } }";
    private static final String FIND =
            "query($id: ID!) { export(id: $id) { objet etat position url } }";

    private static final RunningProgram program = SharedProgram.program;
    private static final Authority authority = SharedProgram.authority;
    private static final ProgramClient audit = program.as("audit");
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient travaux = program.as("travaux");

    @BeforeAll
    static void what_has_happened() throws Exception {
        FicheOperations.active(
                fournisseur,
                program.as("aife"),
                "a1",
                ACME,
                authority.issue("Acme a1", KeyPurposeId.id_kp_clientAuth));
        FicheOperations.create(travaux, "p1", PONANT, "PRODUCTION");
        fournisseur.attempt(
                FicheOperations.DESCRIBE,
                Map.of("id", "a1", "input", Map.of("commentaire", "refusé")),
                "une-requete");
        travaux.attempt(
                FicheOperations.CHOOSE, Map.of("id", "p1", "protocole", "AS2"), "une-requete");
        awaitListed("p1", "ProtocoleChosen");
    }

    @Test
    void each_criterion_finds_its_events() {
        assertThat(types(Map.of("aggregateType", "Fiche", "aggregateId", "p1")))
                .containsExactly("FicheCreated", "ProtocoleChosen");
        assertThat(types(Map.of("aggregateId", "p1")))
                .containsExactly("FicheCreated", "ProtocoleChosen");
        assertThat(found(Map.of("aggregateType", "Structure")))
                .isNotEmpty()
                .allMatch(it -> it.path("aggregateType").asString().equals("Structure"));
        assertThat(types(Map.of("actor", "aife"))).contains("FicheActivated", "ClaimTaken");
        assertThat(types(Map.of("types", List.of("FicheActivated", "ProtocoleChosen"))))
                .contains("FicheActivated", "ProtocoleChosen")
                .allMatch(it -> it.equals("FicheActivated") || it.equals("ProtocoleChosen"));
        assertThat(names(found(Map.of("correlationId", "une-requete")))).containsExactly("p1/1");
        assertThat(names(found(Map.of("structure", PONANT))))
                .contains(PONANT + "/0", "p1/0", "p1/1", PONANT + "/travaux/0")
                .doesNotContain("a1/0");

        var created = found(Map.of("aggregateId", "p1")).getFirst().path("at").asString();
        var chosen = found(Map.of("aggregateId", "p1")).getLast().path("at").asString();
        assertThat(names(found(Map.of("from", created, "to", chosen))))
                .contains("p1/0")
                .doesNotContain("p1/1", "a1/0");
        assertThat(audit.refused(HISTORY, Map.of("filter", Map.of("from", chosen, "to", created))))
                .containsExactly("PERIODE_ORDER");
    }

    @Test
    void pages_lead_to_the_end_in_both_orders_and_cursors_are_of_their_list() {
        var forwards = pages("POSITION_ASC", 7);
        assertThat(forwards).doesNotHaveDuplicates();
        assertThat(pages("POSITION_DESC", 11)).isEqualTo(forwards.reversed());
        var page = audit.askOne(HISTORY, Map.of("first", 3));
        var cursor = page.at("/pageInfo/endCursor").asString();
        for (var other :
                List.of(
                        Map.of("after", cursor, "order", "POSITION_DESC"),
                        Map.of("after", cursor, "filter", Map.of("actor", "aife")))) {
            assertThat(audit.refused(HISTORY, other)).containsExactly("CURSOR_INVALID");
        }
        assertThat(program.as("admin").refused(HISTORY, Map.of("after", cursor)))
                .containsExactly("CURSOR_INVALID");
    }

    @Test
    void whoever_has_no_role_at_the_operator_reads_none_of_it() {
        assertThat(fournisseur.refused(HISTORY, Map.of())).containsExactly("FORBIDDEN");
        assertThat(fournisseur.refused(EXPORT, Map.of())).containsExactly("FORBIDDEN");
        assertThat(travaux.refused(DIFF, diff("a1", "2026-01-01T00:00:00Z", null)))
                .containsExactly("NOT_FOUND");
        assertThat(travaux.refused(DIFF, diff("absent", "2026-01-01T00:00:00Z", null)))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void an_entry_says_what_it_changed_to_whoever_may_read_it() {
        var entries = list(audit.askOne(CHANGES, Map.of("filter", Map.of("aggregateId", "a1"))));

        assertThat(changes(entries, "FicheSubmitted"))
                .containsEntry("statut", "BROUILLON -> ENVOYEE");
        assertThat(changes(entries, "FicheActivated"))
                .containsEntry("statut", "ENVOYEE -> ACTIVEE")
                .containsKey("codeApplication");
        assertThat(changes(entries, "ValiditeDefined"))
                .containsKeys("validite.du", "validite.au")
                .allSatisfy(
                        (path, _) ->
                                assertThat(path)
                                        .matches(
                                                "validite\\..*|certificats\\[.*\\[CERT_PERIOD].*"));
        assertThat(changes(entries, "ReseauSftpDefined"))
                .containsEntry("reseau.sftp.login", "null -> l-a1");
        assertThat(changes(entries, "InterfacesDefined"))
                .containsEntry("interfaces[FSO1113A].mode", "null -> COMPLETE");
        assertThat(changes(entries, "ContactsDefined"))
                .containsEntry("contacts[Ada Lovelace].nom", "null -> Ada Lovelace");
        assertThat(changes(entries, "CertificatsDeposited").keySet())
                .anyMatch(it -> it.matches("certificats\\[[0-9a-f]{64}]\\.sujet"));
        var own = fournisseur.askOne(OF_FICHE, Map.of("id", "a1")).path("history");
        assertThat(list(own)).isEqualTo(entries);
        var created = found(Map.of("aggregateId", "a1")).getFirst().path("at").asString();
        var taken = Map.of("types", List.of("ClaimTaken"), "from", created);
        var claims = list(audit.askOne(CHANGES, Map.of("filter", taken)));
        assertThat(changes(claims, "ClaimTaken")).containsEntry("ficheId", "null -> a1");
    }

    @Test
    void a_follower_of_a_fiche_gets_what_changed() throws Exception {
        var followed =
                "subscription { ficheHistory(id: \"a1\") { type changes { path old new } } }";
        try (var socket = SocketOperation.open(fournisseur, followed, Map.of())) {
            await().until(() -> socket.received.size() >= 2);
            var second = socket.received.get(1).path("ficheHistory");
            assertThat(byPath(list(second.path("changes"), "")))
                    .containsExactly(Map.entry("protocole", "null -> SFTP"));
        }
    }

    @Test
    void destroyed_contacts_are_in_no_entry() {
        FicheOperations.ready(
                fournisseur,
                "oubli",
                ACME,
                authority.issue("Acme oubli", KeyPurposeId.id_kp_clientAuth));
        program.as("admin")
                .askOne(FicheOperations.FORGET, Map.of("id", "oubli", "motif", "Demande"));

        var shown =
                audit.askOne(CHANGES, Map.of("filter", Map.of("aggregateId", "oubli"))).toString();
        assertThat(shown).contains("contactsDetruits").doesNotContain("Lovelace", "ada.");
    }

    @Test
    void a_difference_is_between_two_instants() {
        var history = found(Map.of("aggregateId", "a1"));
        var created = history.getFirst().path("at").asString();
        var all = list(audit.askOne(DIFF, diff("a1", "2026-01-01T00:00:00Z", null)), "");
        assertThat(byPath(all)).containsEntry("statut", "null -> ACTIVEE");
        var since = list(fournisseur.askOne(DIFF, diff("a1", created, null)), "");
        assertThat(byPath(since))
                .containsEntry("statut", "BROUILLON -> ACTIVEE")
                .doesNotContainKey("structure");
        assertThat(list(audit.askOne(DIFF, diff("a1", created, created)), "")).isEmpty();
        assertThat(audit.refused(DIFF, diff("a1", created, "2026-01-01T00:00:00Z")))
                .containsExactly("PERIODE_ORDER");
        assertThat(audit.refused(DIFF, diff("a1", "2099-01-01T00:00:00Z", null)))
                .containsExactly("PERIODE_ORDER");
        assertThat(audit.refused(DIFF, diff("a1", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void an_export_has_the_entries_of_the_screen_as_of_a_position() throws Exception {
        var filter = Map.of("structure", ACME, "types", List.of("FicheCreated", "ClaimTaken"));
        var before = names(found(filter));
        var first = exported(Map.of("filter", filter));
        assertThat(first.path("objet").asString()).isEqualTo("JOURNAL");
        var rows = rows(first);
        assertThat(rows.stream().map(it -> it.get(1) + "/" + it.get(2)).toList())
                .isEqualTo(before)
                .isNotEmpty();

        FicheOperations.create(fournisseur, "apres", ACME, "PRODUCTION");
        var position = first.path("position").asString();
        var again = exported(Map.of("filter", filter, "position", position));
        assertThat(rows(again).stream().map(CSVRecord::toList).toList())
                .isEqualTo(rows.stream().map(CSVRecord::toList).toList());
        assertThat(rows(exported(Map.of("fiche", "a1")))).isNotEmpty();
        assertThat(audit.refused(EXPORT, Map.of("fiche", "a1", "filter", filter)))
                .containsExactly("EXPORT_FILTER");
    }

    /**
     * Commands in random order, refused or not: what each answered is what is shown of the past.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_state_that_was_answered_is_shown_again_and_differences_lead_through_all(long seed) {
        var random = new Random(seed);
        var id = "hasard-" + seed;
        var answered = new TreeMap<Long, JsonNode>();
        var certificat = authority.issue("Acme " + id, KeyPurposeId.id_kp_clientAuth);
        note(
                answered,
                fournisseur.send(
                        FicheOperations.CREATE, FicheOperations.creation(id, ACME, "PRODUCTION")));
        FicheOperations.choose(fournisseur, id, "SFTP");
        FicheOperations.deposit(fournisseur, id, certificat);
        FicheOperations.describe(fournisseur, id, FicheOperations.complete(id));
        for (int i = 0; i < 30; i++) {
            note(answered, attempt(random, id));
        }
        assertThat(answered.keySet()).hasSizeGreaterThan(3);

        var entries = found(Map.of("aggregateId", id));
        var reached = new HashMap<String, String>();
        var before = "2026-01-01T00:00:00Z";
        for (var each : answered.entrySet()) {
            var shown =
                    fournisseur.askOne(
                            FicheOperations.FICHE, Map.of("id", id, "version", each.getKey()));
            assertThat(shown).isEqualTo(each.getValue());
            var at = entries.get(each.getKey().intValue()).path("at").asString();
            if (isLastOfItsInstant(entries, each.getKey().intValue())) {
                assertThat(fournisseur.askOne(FicheOperations.FICHE, Map.of("id", id, "at", at)))
                        .isEqualTo(each.getValue());
                apply(list(fournisseur.askOne(DIFF, diff(id, before, at)), ""), reached);
                before = at;
            }
        }
        var whole = new HashMap<String, String>();
        apply(list(audit.askOne(DIFF, diff(id, "2026-01-01T00:00:00Z", before)), ""), whole);
        assertThat(reached).isEqualTo(whole);
    }

    private static JsonNode attempt(Random random, String id) {
        return switch (random.nextInt(7)) {
            case 0 -> fournisseur.send(FicheOperations.OPEN_REVISION, Map.of("id", id));
            case 1 -> describe(id, Map.of("commentaire", "n° " + random.nextInt(5)));
            case 2 ->
                    describe(
                            id,
                            Map.of("validite", FicheOperations.daysFromNow(random.nextInt(90))));
            case 3 ->
                    describe(
                            id,
                            Map.of(
                                    "contacts",
                                    List.of(
                                            FicheOperations.contact(
                                                    "Ada", random.nextInt(3) + "@a.fr"))));
            case 4 ->
                    describe(
                            id,
                            Map.of(
                                    "interfaces",
                                    List.of(
                                            FicheOperations.choice(
                                                    "FSO1113A",
                                                    random.nextBoolean()
                                                            ? "COMPLETE"
                                                            : "PARTIELLE"))));
            case 5 -> fournisseur.send(FicheOperations.SUBMIT, Map.of("id", id));
            default -> fournisseur.send(FicheOperations.WITHDRAW, Map.of("id", id));
        };
    }

    private static JsonNode describe(String id, Map<String, ?> input) {
        return fournisseur.send(FicheOperations.DESCRIBE, Map.of("id", id, "input", input));
    }

    private static void note(Map<Long, JsonNode> answered, JsonNode answer) {
        if (answer.path("errors").isEmpty()) {
            var fiche = answer.path("data").values().iterator().next();
            answered.put(fiche.path("version").asLong(), fiche);
        }
    }

    private static boolean isLastOfItsInstant(List<JsonNode> entries, int sequence) {
        return sequence == entries.size() - 1
                || !entries.get(sequence).path("at").equals(entries.get(sequence + 1).path("at"));
    }

    private static void apply(List<JsonNode> changes, Map<String, String> to) {
        for (var change : changes) {
            var path = change.path("path").asString();
            assertThat(to.get(path)).isEqualTo(text(change.path("old")));
            to.compute(path, (_, _) -> text(change.path("new")));
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }

    private static Map<String, String> changes(List<JsonNode> entries, String type) {
        var entry =
                entries.stream()
                        .filter(it -> it.path("type").asString().equals(type))
                        .findFirst()
                        .orElseThrow();
        return byPath(list(entry.path("changes"), ""));
    }

    private static Map<String, String> byPath(List<JsonNode> changes) {
        var byPath = new TreeMap<String, String>();
        changes.forEach(
                it ->
                        byPath.put(
                                it.path("path").asString(),
                                text(it.path("old")) + " -> " + text(it.path("new"))));
        return byPath;
    }

    private static Map<String, ?> diff(String id, String from, @Nullable String to) {
        return to == null
                ? Map.of("id", id, "from", from)
                : Map.of("id", id, "from", from, "to", to);
    }

    private static List<String> pages(String order, int length) {
        var shown = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("order", order, "first", length));
        JsonNode page;
        do {
            page = audit.askOne(HISTORY, variables);
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean())
                    .isEqualTo(!shown.isEmpty());
            shown.addAll(
                    list(page).stream()
                            .map(it -> it.path("aggregateType").asString() + ":" + name(it))
                            .toList());
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(page.path("totalCount").asInt()).isEqualTo(shown.size());
        return shown;
    }

    private static void awaitListed(String aggregateId, String type) {
        await().until(
                        () ->
                                found(Map.of("types", List.of(type), "structure", PONANT)).stream()
                                        .anyMatch(
                                                it ->
                                                        it.path("aggregateId")
                                                                .asString()
                                                                .equals(aggregateId)));
    }

    private static List<JsonNode> found(Map<String, ?> filter) {
        var all = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>(Map.of("filter", filter));
        JsonNode page;
        do {
            page = audit.askOne(HISTORY, variables);
            all.addAll(list(page));
            variables.put("after", page.at("/pageInfo/endCursor").asString(""));
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return all;
    }

    private static List<String> types(Map<String, ?> filter) {
        return found(filter).stream().map(it -> it.path("type").asString()).toList();
    }

    private static List<String> names(List<JsonNode> entries) {
        return entries.stream().map(JournalIT::name).toList();
    }

    private static String name(JsonNode entry) {
        return entry.path("aggregateId").asString() + "/" + entry.path("sequence").asInt();
    }

    private static List<JsonNode> list(JsonNode connection) {
        return list(connection, "/nodes");
    }

    private static List<JsonNode> list(JsonNode node, String pointer) {
        return StreamSupport.stream(node.at(pointer).spliterator(), false).toList();
    }

    private static JsonNode exported(Map<String, ?> variables) {
        var id = audit.askOne(EXPORT, variables).path("id").asString();
        return await().until(
                        () -> audit.askOne(FIND, Map.of("id", id)),
                        it -> it.path("etat").asString().equals("TERMINE"));
    }

    private static List<CSVRecord> rows(JsonNode export) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(program.uri("http", export.path("url").asString()))
                        .header("Authorization", audit.authorization())
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .get();
        try (var parser = CSVParser.parse(new String(answer.body(), UTF_8), format)) {
            return parser.getRecords().stream().skip(1).toList();
        }
    }
}
