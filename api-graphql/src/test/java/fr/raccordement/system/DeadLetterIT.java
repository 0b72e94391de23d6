package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.DeadLetterOperations.DISCARD;
import static fr.raccordement.system.DeadLetterOperations.FIND;
import static fr.raccordement.system.DeadLetterOperations.GROUP;
import static fr.raccordement.system.DeadLetterOperations.LIST;
import static fr.raccordement.system.DeadLetterOperations.RETRY;
import static fr.raccordement.system.DeadLetterOperations.discarding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Events that a view cannot project, written by hand into the store of the running program: one
 * that names no code of the catalogue, and one that is no JSON at all.
 */
class DeadLetterIT {

    private static final String CODE =
            "query($code: ID!) { interfaceCode(code: $code) { code version libelle } }";
    private static final String CODES =
            "{ interfaceCodes(kind: EMETTEUR, environnement: QUALIFICATION, retires: true)"
                    + " { code version libelle } }";
    private static final String WITHOUT_CODE = "{\"code\":null,\"motif\":\"Sans code\"}";

    @TempDir static Path data;

    private static RunningProgram program;
    private static ProgramClient admin;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    private static final String RETIRE =
            "mutation($code: ID!) { retireInterfaceCode(code: $code, motif: \"Fin\") { version } }";

    @BeforeAll
    static void start() throws Exception {
        program =
                RunningProgram.startOn(
                        data,
                        "--raccordement.lettres-mortes.reprise=1h",
                        "--raccordement.scellement.actif=false");
        admin = program.as("admin");
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void a_sequence_is_parked_with_its_cause_and_goes_on_once_that_is_gone() throws Exception {
        var letter = waiting("FSO9001Z");

        var waiting = pending(letter);
        assertThat(waiting.path("typeObjet").asString()).isEqualTo("InterfaceCode");
        assertThat(waiting.path("evenement").asString()).isEqualTo("InterfaceCodeRetired");
        assertThat(waiting.path("sequence").asInt()).isOne();
        assertThat(waiting.path("position").asLong()).isPositive();
        assertThat(waiting.path("cause").asString())
                .isEqualTo("fr.raccordement.projection.MissingEventException");
        assertThat(waiting.path("message").asString())
                .isEqualTo("interface_codes/null awaits event 0 and was given 1");
        assertThat(waiting.path("essais").asInt()).isOne();
        assertThat(waiting.path("suivantes").asInt()).isOne();
        assertThat(version("FSO9001Z")).isZero();
        othersFlow();
        await().atMost(Duration.ofSeconds(30)).until(() -> told().contains(GROUP));

        var refused = admin.askOne(RETRY, letter).path(0);

        assertThat(refused.path("traitee").asBoolean()).isFalse();
        assertThat(refused.at("/lettre/enAttente/essais").asInt()).isEqualTo(2);
        assertThat(refused.at("/lettre/enAttente/message").asString()).contains("awaits event 0");

        try (var rows = program.events()) {
            rows.change(
                    "update domain_event_entry set payload = convert_to('"
                            + DeadLetterOperations.retired("FSO9001Z")
                            + "', 'UTF8') where aggregate_identifier = 'interface-FSO9001Z'"
                            + " and sequence_number = 1");
        }
        var handled = admin.askOne(RETRY, letter).path(0);

        assertThat(handled.path("traitee").asBoolean()).isTrue();
        assertThat(handled.at("/lettre/enAttente").isNull()).isTrue();
        assertThat(version("FSO9001Z")).isEqualTo(2);
        assertThat(admin.refused(RETRY, letter)).containsExactly("NOT_FOUND");
    }

    /** The groups that administrators were told of. */
    private static List<String> told() {
        return admin.askOne("{ avis(first: 50) { nodes { genre objetId } } }", Map.of())
                .path("nodes")
                .valueStream()
                .filter(it -> it.path("genre").asString().equals("LETTRES_MORTES"))
                .map(it -> it.path("objetId").asString())
                .toList();
    }

    @Test
    void a_discarded_dead_letter_is_in_the_history_and_its_sequence_goes_on() throws Exception {
        var letter = waiting("FSO9002Z");
        assertThat(admin.refused(DISCARD, discarding(letter, 1, false, " ")))
                .containsExactly("MOTIF_MISSING");
        assertThat(admin.refused(DISCARD, discarding(letter, 7, false, "x")))
                .containsExactly("NOT_FOUND");

        var discarded = DeadLetterOperations.discard(admin, letter, 1, false);

        var entry = discarded.at("/history/nodes/0");
        assertThat(entry.path("aggregateId").asString()).isEqualTo(GROUP + "/interface-FSO9002Z");
        assertThat(entry.path("type").asString()).isEqualTo("LettreMorteDiscarded");
        assertThat(entry.path("actor").asString()).isEqualTo("admin");
        assertThat(entry.path("onBehalfOf").asString()).isEqualTo("AIFE");
        assertThat(entry.at("/payload/motif").asString()).isEqualTo("Illisible");
        assertThat(entry.at("/payload/premier").asInt()).isOne();
        assertThat(entry.at("/payload/dernier").asInt()).isOne();
        assertThat(discarded.at("/enAttente/sequence").asInt(2)).isEqualTo(2);
        assertThat(admin.refused(DISCARD, discarding(letter, 1, false, "x")))
                .containsExactly("NOT_FOUND");
        await().until(() -> version("FSO9002Z") == 2);
        await().until(() -> !DeadLetterOperations.waits(admin, letter));
        admin.askOne(
                "mutation { retireInterfaceCode(code: \"FSO9002Z\", motif: \"Fin\") { version } }",
                Map.of());
        await().until(() -> version("FSO9002Z") == 3);
        var audit = program.as("audit").askOne(FIND, letter);
        assertThat(audit.at("/history/nodes")).hasSize(1);
        assertThat(audit.path("enAttente").isNull()).isTrue();
    }

    @Test
    void what_cannot_be_read_at_all_holds_up_only_its_own_sequence() {
        add("FSO9003Z");
        DeadLetterOperations.poison(program, "FSO9003Z", 1, "{\"code\":\"FSO9003Z\",\"motif\":[");
        DeadLetterOperations.poison(
                program, "FSO9003Z", 2, DeadLetterOperations.retired("FSO9003Z"));
        var letter = DeadLetterOperations.of("FSO9003Z");
        await().until(() -> pending(letter).path("suivantes").asInt() == 1);
        othersFlow();

        assertThat(pending(letter).path("cause").asString())
                .isEqualTo("org.axonframework.serialization.SerializationException");
        assertThat(pending(letter).path("message").asString()).contains("unreadable line 1");
        var discarded = DeadLetterOperations.discard(admin, letter, 1, true);
        assertThat(discarded.path("enAttente").isNull()).isTrue();
        assertThat(discarded.at("/history/nodes/0/payload/dernier").asInt()).isEqualTo(2);
        await().until(
                        () ->
                                list(GROUP)
                                        .path("nodes")
                                        .valueStream()
                                        .noneMatch(it -> it.toString().contains("FSO9003Z")));
    }

    @Test
    void the_list_is_paged_and_for_administrators_alone() {
        for (var code : List.of("FSO9004Z", "FSO9005Z")) {
            DeadLetterOperations.poison(program, code, 0, DeadLetterOperations.retired(code));
            await().until(() -> DeadLetterOperations.waits(admin, DeadLetterOperations.of(code)));
        }

        var first = admin.askOne(LIST, Map.of("groupe", GROUP, "first", 1));
        var cursor = first.at("/pageInfo/endCursor").asString();
        var second = admin.askOne(LIST, Map.of("groupe", GROUP, "first", 1, "after", cursor));

        assertThat(first.path("totalCount").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.at("/nodes/0/objet").asString())
                .isLessThan(second.at("/nodes/0/objet").asString());
        assertThat(admin.refused(LIST, Map.of("first", 1, "after", cursor)))
                .containsExactly("CURSOR_INVALID");
        assertThat(list("fiche-projection").path("nodes")).isEmpty();
        for (var login : List.of("aife", "audit", "fournisseur")) {
            assertThat(program.as(login).refused(LIST, Map.of())).containsExactly("FORBIDDEN");
            assertThat(program.as(login).refused(RETRY, DeadLetterOperations.of("FSO9004Z")))
                    .containsExactly("FORBIDDEN");
        }
        var all = new HashMap<String, Object>(Map.of("groupe", GROUP));
        assertThat(admin.askOne(RETRY, all))
                .extracting(it -> it.at("/lettre/objet").asString())
                .contains("interface-FSO9004Z", "interface-FSO9005Z");
    }

    /** In the portal, which says first what the act will do. */
    @Test
    void an_administrator_retries_a_dead_letter_in_vain_and_discards_it() throws Exception {
        var letter = waiting("FSO9006Z");
        var page =
                chromium.window(DESK, "fr")
                        .logIn("admin")
                        .open("/administration/evenements-en-echec?traitement=" + GROUP);
        var row = page.row("interface-FSO9006Z");
        assertThat(row.getByText("InterfaceCodeRetired (1)")).isVisible();
        assertThat(row.getByText("awaits event 0 and was given 1")).isVisible();

        page.press("Réessayer interface-FSO9006Z");
        await().until(() -> pending(letter).path("essais").asInt() == 2);
        assertThat(page.announced("Toujours en échec.")).isAttached();

        page.press("Écarter interface-FSO9006Z");
        assertThat(
                        page.dialog()
                                .getByText(
                                        "1 événement attend derrière lui ; il sera traité"
                                                + " ensuite."))
                .isVisible();
        var discard = page.dialog().locator(".button-danger");
        assertThat(discard).isDisabled();
        page.accessible().shot("lettre-morte-1-ecarter");
        page.type("Motif (obligatoire)", "Illisible, et rien ne s’y perd");
        discard.click();

        assertThat(row).hasCount(0);
        page.accessible().shot("lettre-morte-2-ecartee");
        await().until(() -> version("FSO9006Z") == 2);
        page.open("/audit?genre=LettreMorte");
        assertThat(page.page().locator(".entry-event").first())
                .containsText("Événement en échec écarté");
    }

    /** A dead letter: the end of a code that does not name it, and one event behind it. */
    private static Map<String, ?> waiting(String code) {
        add(code);
        await().until(() -> version(code) == 0);
        DeadLetterOperations.poison(program, code, 1, WITHOUT_CODE);
        var letter = DeadLetterOperations.of(code);
        await().until(() -> DeadLetterOperations.waits(admin, letter));
        admin.send(RETIRE, Map.of("code", code)); // learns of that row by the conflict
        add(code);
        await().until(() -> pending(letter).path("suivantes").asInt() == 1);
        return letter;
    }

    private static void add(String code) {
        admin.askOne(FicheOperations.ADD_CODE, Map.of("input", Scene.interfaceCode(code)));
    }

    /** Other events of the same view are projected. */
    private static void othersFlow() {
        var code = "FSO%04dX".formatted(System.nanoTime() % 10_000);
        add(code);
        await().until(() -> version(code) == 0);
        assertThat(admin.askOne(CODE, Map.of("code", code)).path("version").asInt()).isZero();
    }

    private static JsonNode pending(Map<String, ?> letter) {
        return admin.askOne(FIND, letter).path("enAttente");
    }

    private static JsonNode list(String group) {
        return admin.askOne(LIST, Map.of("groupe", group));
    }

    /** As the view shows it; -1 where it has no such code. */
    private static int version(String code) {
        return admin.askOne(CODES, Map.of())
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .mapToInt(it -> it.path("version").asInt())
                .findFirst()
                .orElse(-1);
    }
}
