package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.raccordement.api.raccordementapi.event.RaccordementApiDeclared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what: every operation of the schema, tried as every kind of caller, against {@code
 * rights.txt}. A new operation is a row there and a line in {@link Recipe}.
 */
class RightsMatrixIT {

    private static final Path TABLE = Path.of("src/test/resources/rights.txt");

    /** The logins behind the columns of the table; nobody's is empty. */
    private static final Map<String, String> LOGINS = logins();

    /** What is not to be waited for. */
    private static final String[] SOON = {
        "--raccordement.scellement.delai=200ms", "--raccordement.delegation.delai-activation=1s"
    };

    @TempDir static Path data;

    /** What there are batches of. */
    private static final List<String> BATCHES =
            List.of(
                    "requestDelegation",
                    "cancelDelegation",
                    "acceptDelegation",
                    "refuseDelegation",
                    "endDelegation",
                    "grantHabilitation");

    private static final Operations OPERATIONS = new Operations();
    private static RunningProgram program;
    private static Map<String, Recipe> recipes;

    @BeforeAll
    static void start() throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data, SOON);
        recipes = new LinkedHashMap<>();
        Recipe.all(new Scene(program, authority))
                .forEach(recipe -> recipes.put(recipe.operation(), recipe));
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void every_operation_has_a_row_and_a_recipe_and_no_other_has() throws IOException {
        assertThat(rows().map(row -> row.getFirst()))
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.names());
        assertThat(recipes.keySet()).containsExactlyInAnyOrderElementsOf(OPERATIONS.names());
    }

    /** Whoever is to be answered is given something that nobody changed before. */
    @ParameterizedTest
    @MethodSource("rows")
    void the_table_says_what_each_caller_is_answered(List<String> row) {
        var recipe = recipes.get(row.getFirst());
        var variables = recipe.variables().get();
        var changed = false;
        var actual = new ArrayList<>(List.of(recipe.operation()));
        for (var login : LOGINS.values()) {
            if (changed && row.get(actual.size()).equals("ok")) {
                variables = recipe.variables().get();
                changed = false;
            }
            var outcome = attempt(program.as(login), recipe, variables);
            changed |= outcome.equals("ok") && recipe.operation().startsWith("mutation");
            actual.add(outcome);
        }
        assertThat(actual).isEqualTo(row);
    }

    /**
     * Each element of a batch is judged as it is alone: of every act that may be asked for many
     * times as one, every caller is answered for an element what the table says of the act.
     */
    @ParameterizedTest
    @FieldSource("BATCHES")
    void an_element_of_a_batch_is_answered_what_it_is_answered_alone(String act)
            throws IOException {
        var row = rows().filter(it -> it.getFirst().equals("mutation " + act)).findFirst();
        var actual = new ArrayList<>(List.of("mutation " + act));
        for (var login : LOGINS.values()) {
            var batch =
                    new HashMap<String, Object>(
                            recipes.get("mutation " + act + "s").variables().get());
            batch.put("id", act + "-" + login);
            actual.add(ofElement(program.as(login), "mutation " + act + "s", batch));
        }
        assertThat(actual).isEqualTo(row.orElseThrow());
    }

    private static String ofElement(ProgramClient caller, String batch, Map<String, ?> variables) {
        var opened =
                answered(caller.send(OPERATIONS.document(batch, variables.keySet()), variables));
        if (!opened.equals("ok")) {
            return opened;
        }
        var asked = Map.of("id", variables.get("id"));
        var outcome = "query ($id: ID!) { lot(id: $id) { etat elements { resultat codes } } }";
        await().until(
                        () ->
                                caller.askOne(outcome, asked)
                                        .path("etat")
                                        .asString()
                                        .equals("TERMINE"));
        var element = caller.askOne(outcome, asked).path("elements").path(0);
        return element.path("resultat").asString().equals("FAIT")
                ? "ok"
                : element.path("codes").path(0).asString();
    }

    /**
     * Null, absent, empty and blank wherever a mutation takes something: refused with a code, or
     * recorded so that everything can show it.
     */
    @Test
    void no_mutation_records_what_no_view_can_show() throws IOException {
        var unanswered = new ArrayList<String>();
        for (var row : rows().toList()) {
            var name = row.getFirst();
            if (name.startsWith("mutation") && row.contains("ok")) {
                var logins = List.copyOf(LOGINS.values());
                var caller = program.as(logins.get(row.indexOf("ok") - 1));
                var given = recipes.get(name).variables().get();
                EmptyValues.of(OPERATIONS.arguments(name), given).stream()
                        .map(it -> unanswered(caller, name, it))
                        .flatMap(Optional::stream)
                        .forEach(unanswered::add);
            }
        }
        assertThat(unanswered).isEmpty();
        Everything.isShownTo(program.as("aife"));
        Everything.isShownTo(program.as("audit"));
        Everything.isExportedTo(program.as("aife"));
    }

    private static Optional<String> unanswered(
            ProgramClient caller, String name, Map<String, ?> variables) {
        var answer = caller.send(OPERATIONS.document(name, variables.keySet()), variables);
        var code = answer.at("/errors/0/extensions/code").asString("");
        return answer.has("errors") && Set.of("", "INTERNAL", "TIMEOUT").contains(code)
                ? Optional.of(name + " " + variables + ": " + answer)
                : Optional.empty();
    }

    /** An event as it was recorded while null was let through (D-131). */
    @Test
    void what_was_recorded_with_null_is_shown_with_the_default() throws Exception {
        var id = "sans-environnement";
        try (var rows = EventRows.of(data)) {
            rows.insert(
                    "RaccordementApi",
                    "raccordement-api-" + id,
                    0,
                    RaccordementApiDeclared.class,
                    """
                    {"raccordementApiId":"%s","structure":"%s","environnement":null,
                     "nomApplicationPiste":"Sans","typeUtilisation":"DEVELOPPEMENT_PROPRE",
                     "nomEditeurOuOperateur":null}
                    """
                            .formatted(id, FicheOperations.ACME));
        }
        var aife = program.as("aife");
        var found =
                aife.askOne(
                        "query ($id: ID!) { raccordementApi(id: $id) { environnement } }",
                        Map.of("id", id));

        assertThat(found.path("environnement").asString()).isEqualTo("PRODUCTION");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                aife.ask(
                                                                "{ raccordementsApi(first: 1,"
                                                                    + " filter: {environnement:"
                                                                    + " PRODUCTION,"
                                                                    + " nomApplicationPiste:"
                                                                    + " \"Sans\"}) { nodes { id"
                                                                    + " environnement"
                                                                    + " history(first: 5) { nodes {"
                                                                    + " type payload } } } } }",
                                                                Map.of())
                                                        .toString())
                                        .contains(id));
        Everything.isShownTo(aife);
    }

    private static String attempt(ProgramClient caller, Recipe recipe, Map<String, ?> variables) {
        var document = OPERATIONS.document(recipe.operation(), variables.keySet());
        return recipe.operation().startsWith("subscription")
                ? followed(caller, document, variables, recipe.happening())
                : answered(caller.send(document, variables));
    }

    private static String answered(JsonNode answer) {
        var code = answer.at("/errors/0/extensions/code").asString("");
        if (!code.isEmpty()) {
            return code;
        }
        var field = answer.path("data").values().iterator().next();
        var list = field.has("nodes") ? field.path("nodes") : field;
        return field.isNull() ? "null" : list.isArray() && list.isEmpty() ? "empty" : "ok";
    }

    private static String followed(
            ProgramClient caller, String document, Map<String, ?> variables, Runnable happening) {
        try (var socket = SocketOperation.open(caller, document, variables)) {
            happening.run();
            await().until(() -> !socket.received.isEmpty() || socket.ended.isDone());
            return socket.received.isEmpty() ? socket.ended.get() : "ok";
        } catch (ExecutionException closed) {
            return closed.getCause().getMessage();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Map<String, String> logins() {
        var logins = new LinkedHashMap<String, String>();
        logins.put("anonymous", "");
        logins.put("no rights", "visiteur");
        logins.put("consultation", "tiers2");
        logins.put("modification", "college");
        logins.put("manager", "fournisseur");
        logins.put("other structure", "travaux");
        logins.put("third party", "tiers");
        logins.put("public entity", "lycee");
        logins.put("instructor", "aife");
        logins.put("admin", "admin");
        logins.put("auditor", "audit");
        return logins;
    }

    private static Stream<List<String>> rows() throws IOException {
        var lines =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> line.contains("|"))
                        .map(line -> Stream.of(line.split("[|]")).map(String::strip).toList())
                        .toList();
        var header = lines.getFirst();
        assertThat(header.subList(1, header.size())).containsExactlyElementsOf(LOGINS.keySet());
        return lines.stream().skip(1);
    }
}
