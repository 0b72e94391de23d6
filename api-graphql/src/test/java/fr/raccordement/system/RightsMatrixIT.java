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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** The same of those columns in which things are the caller's own doing. */
    private static final Map<String, String> OWN = own();

    /** In a cell: the same as of what there is not. */
    private static final Set<String> HIDDEN = Set.of("null", "NOT_FOUND");

    /** In a cell: there is no such thing. */
    private static final String NOTHING = "-";

    private static final String MOI = "{ moi { login } }";

    /** What is not to be waited for. */
    private static final String[] SOON = {
        "--raccordement.scellement.delai=200ms",
        "--raccordement.delegation.delai-activation=1s",
        "--raccordement.limites.sockets-per-login=20"
    };

    /** What is tried at a time. */
    private static final int AT_ONCE = 6;

    /** Operations under way on one socket. */
    private static final int ON_A_SOCKET = 15;

    /**
     * What looks at one thing that they share is tried one after the other, and the other
     * operations beside them.
     */
    private static final Map<String, Lock> SHARED =
            Map.of(
                    "Vue|Rebuild|LettreMorte|lettreMorte|lettresMortes|LettresMortes",
                    new ReentrantLock(),
                    "CompteTechnique|compteTechnique|Api|echeance",
                    new ReentrantLock(),
                    "Scellement|scellement|preuve|pointsDeControle",
                    new ReentrantLock(),
                    "subscription",
                    new ReentrantLock());

    private static final Set<String> UNANSWERED = Set.of("", "INTERNAL", "TIMEOUT");

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
    private static ExecutorService attempts;
    private static Map<String, Future<List<String>>> outcomes;

    @BeforeAll
    static void start() throws Exception {
        var authority = new Authority("Essai Racine").trustedOn(data);
        program = RunningProgram.startOn(data, SOON);
        recipes = new LinkedHashMap<>();
        Recipe.all(new Scene(program, authority))
                .forEach(recipe -> recipes.put(recipe.operation(), recipe));
        attempts = Executors.newFixedThreadPool(AT_ONCE);
        outcomes = new LinkedHashMap<>();
        for (var row : rows().filter(it -> recipes.containsKey(it.getFirst())).toList()) {
            var recipe = recipes.get(row.getFirst());
            outcomes.put(
                    recipe.operation(),
                    attempts.submit(() -> alone(recipe.operation(), () -> outcomes(recipe, row))));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        attempts.shutdownNow();
        program.stop();
    }

    @Test
    void every_operation_has_a_row_and_a_recipe_and_no_other_has() throws IOException {
        assertThat(rows().map(row -> row.getFirst()))
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.names());
        assertThat(recipes.keySet()).containsExactlyInAnyOrderElementsOf(OPERATIONS.names());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_table_says_what_each_caller_is_answered(List<String> row) throws Exception {
        assertThat(outcomes.get(row.getFirst()).get()).isEqualTo(row);
    }

    private static List<String> outcomes(Recipe recipe, List<String> row) throws Exception {
        var found = new ArrayList<>(List.of(recipe.operation()));
        found.addAll(
                recipe.operation().startsWith("subscription")
                        ? followed(recipe)
                        : answered(recipe, row));
        for (var column : OWN.keySet()) {
            var own = recipe.own().get(column);
            found.add(
                    own == null
                            ? NOTHING
                            : attempt(program.as(OWN.get(column)), recipe, own.get()));
        }
        return found;
    }

    /** Whoever is to be answered is given something that nobody changed before. */
    private static List<String> answered(Recipe recipe, List<String> row) {
        var variables = recipe.variables().get();
        var changed = false;
        var found = new ArrayList<String>();
        for (var login : LOGINS.values()) {
            if (changed && row.get(found.size() + 1).equals("ok")) {
                variables = recipe.variables().get();
                changed = false;
            }
            var outcome = attempt(program.as(login), recipe, variables);
            changed |= outcome.equals("ok") && recipe.operation().startsWith("mutation");
            found.add(outcome);
        }
        return found;
    }

    /** All of them follow when it happens. */
    private static List<String> followed(Recipe recipe) throws Exception {
        var variables = recipe.variables().get();
        var document = OPERATIONS.document(recipe.operation(), variables.keySet());
        var sockets = new ArrayList<Optional<SocketOperation>>();
        try {
            for (var login : LOGINS.values()) {
                sockets.add(following(program.as(login), document, variables));
            }
            recipe.happening().run();
            return sockets.stream()
                    .map(it -> it.map(RightsMatrixIT::followed).orElse("UNAUTHENTICATED"))
                    .toList();
        } finally {
            sockets.forEach(it -> it.ifPresent(SocketOperation::close));
        }
    }

    /** Empty where the socket is not let in. */
    private static Optional<SocketOperation> following(
            ProgramClient caller, String document, Map<String, ?> variables) throws Exception {
        try {
            return Optional.of(SocketOperation.open(caller, document, variables));
        } catch (ExecutionException closed) {
            assertThat(closed.getCause()).hasMessage("UNAUTHENTICATED");
            return Optional.empty();
        }
    }

    private static String followed(SocketOperation socket) {
        await().until(() -> !socket.received.isEmpty() || socket.ended.isDone());
        return socket.received.isEmpty() ? socket.ended.join() : "ok";
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
        assertThat(actual).isEqualTo(row.orElseThrow().subList(0, actual.size()));
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

    /** Whoever may not know of a thing is told of it, in every word, what they are told of none. */
    @Test
    void what_is_hidden_is_answered_as_what_there_is_not() throws Exception {
        for (var outcome : outcomes.values()) {
            outcome.get();
        }
        var stranger = program.as(LOGINS.get("no rights"));
        var differing = new ArrayList<String>();
        var compared = 0;
        for (var row : rows().filter(RightsMatrixIT::isOfSomethingHidden).toList()) {
            var variables = recipes.get(row.getFirst()).variables().get();
            var named = variables.containsKey("ficheId") ? "ficheId" : "id";
            if (!variables.containsKey(named)) {
                continue;
            }
            var absent = new HashMap<String, Object>(variables);
            absent.put(named, "il-n-y-en-a-pas");
            var document = OPERATIONS.document(row.getFirst(), variables.keySet());
            compared++;
            var hidden = said(stranger.send(document, variables));
            if (!hidden.equals(said(stranger.send(document, absent)))) {
                differing.add(row.getFirst() + ": " + hidden);
            }
        }
        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThan(20);
    }

    /** A nodeId has the kind of the thing in it, and is none without. */
    private static boolean isOfSomethingHidden(List<String> row) {
        return HIDDEN.contains(row.get(2))
                && !row.getFirst().startsWith("subscription")
                && !row.getFirst().equals("query node");
    }

    /** An answer without the id of its call. */
    private static String said(JsonNode answer) {
        return answer.toString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }

    /**
     * Null, absent, empty and blank wherever a mutation takes something: refused with a code, or
     * recorded so that everything can show it.
     */
    @Test
    void no_mutation_records_what_no_view_can_show() throws Exception {
        var unanswered =
                ofEachOnceTheTableIsTried(
                        "mutation",
                        (name, caller) ->
                                emptied(name, recipes.get(name).variables().get()).stream()
                                        .map(it -> unanswered(caller, name, it))
                                        .flatMap(Optional::stream)
                                        .toList());
        assertThat(unanswered).isEmpty();
        Everything.isShownTo(program.as("aife"));
        Everything.isShownTo(program.as("audit"));
        Everything.isExportedTo(program.as("aife"));
    }

    /** The same wherever a question takes something, over a WebSocket. */
    @Test
    void no_question_over_a_socket_stays_without_an_answer() throws Exception {
        assertThat(ofEachOnceTheTableIsTried("query", RightsMatrixIT::unansweredOverASocket))
                .isEmpty();
    }

    /** The same wherever a subscription takes something, of those who follow while it happens. */
    @Test
    void no_subscription_ends_with_an_internal_error() throws Exception {
        assertThat(ofEachOnceTheTableIsTried("subscription", RightsMatrixIT::unansweredOverASocket))
                .isEmpty();
    }

    /** The message itself may be full of null. */
    @Test
    void a_message_on_a_socket_takes_null_for_what_it_leaves_out() throws Exception {
        var payload = new HashMap<String, Object>();
        payload.put("query", "{ moi { login } }");
        List.of("variables", "operationName", "extensions").forEach(it -> payload.put(it, null));
        try (var socket = SocketOperation.open(program.as("tiers2"), MOI, Map.of())) {
            socket.ask("null", payload);
            await().until(() -> socket.answers.containsKey("null"));
            assertThat(socket.answers.get("null").at("/payload/data/moi/login").asString())
                    .isEqualTo("tiers2");
        }
    }

    /** What went wrong with operations of a kind, tried by somebody whom they answer. */
    private static List<String> ofEachOnceTheTableIsTried(String kind, Trial trial)
            throws Exception {
        for (var outcome : outcomes.values()) {
            outcome.get();
        }
        var found = new ArrayList<Future<List<String>>>();
        for (var row : rows().toList()) {
            var name = row.getFirst();
            if (name.startsWith(kind) && row.contains("ok")) {
                var column = row.indexOf("ok") - 1;
                var caller = program.as(List.copyOf(LOGINS.values()).get(column));
                found.add(attempts.submit(() -> alone(name, () -> trial.of(name, caller))));
            }
        }
        var all = new ArrayList<String>();
        for (var each : found) {
            all.addAll(each.get());
        }
        return all;
    }

    private interface Trial {

        List<String> of(String operation, ProgramClient caller) throws Exception;
    }

    private static List<Map<String, ?>> emptied(String name, Map<String, ?> given) {
        return EmptyValues.of(OPERATIONS.arguments(name), given);
    }

    private static Optional<String> unanswered(
            ProgramClient caller, String name, Map<String, ?> variables) {
        var answer = caller.send(OPERATIONS.document(name, variables.keySet()), variables);
        return answer.has("errors") && UNANSWERED.contains(code(answer.path("errors")))
                ? Optional.of(name + " " + variables + ": " + answer)
                : Optional.empty();
    }

    private static List<String> unansweredOverASocket(String name, ProgramClient caller)
            throws Exception {
        var recipe = recipes.get(name);
        var asked = emptied(name, recipe.variables().get());
        var unanswered = new ArrayList<String>();
        for (var from = 0; from < asked.size(); from += ON_A_SOCKET) {
            var some = asked.subList(from, Math.min(asked.size(), from + ON_A_SOCKET));
            try (var socket = SocketOperation.open(caller, MOI, Map.of())) {
                ask(socket, name, some);
                recipe.happening().run();
                if (name.startsWith("query")) {
                    await().until(() -> ids(some).allMatch(socket.answers::containsKey));
                }
                socket.ask("last", Map.of("query", MOI));
                await().until(() -> socket.answers.containsKey("last"));
                ids(some)
                        .filter(socket.answers::containsKey)
                        .map(socket.answers::get)
                        .filter(RightsMatrixIT::isUnanswered)
                        .map(it -> name + " " + some.get(it.path("id").asInt()) + ": " + it)
                        .forEach(unanswered::add);
            }
        }
        return unanswered;
    }

    private static void ask(SocketOperation socket, String name, List<Map<String, ?>> asked)
            throws Exception {
        for (var number = 0; number < asked.size(); number++) {
            var variables = asked.get(number);
            var document = OPERATIONS.document(name, variables.keySet());
            socket.ask(String.valueOf(number), Map.of("query", document, "variables", variables));
        }
    }

    private static Stream<String> ids(List<?> asked) {
        return IntStream.range(0, asked.size()).mapToObj(String::valueOf);
    }

    private static boolean isUnanswered(JsonNode message) {
        var payload = message.path("payload");
        var errors = payload.has("errors") ? payload.path("errors") : payload;
        return errors.isArray() && UNANSWERED.contains(code(errors));
    }

    private static String code(JsonNode errors) {
        return errors.at("/0/extensions/code").asString("");
    }

    private static <T> T alone(String operation, Callable<T> attempt) throws Exception {
        var held = new ArrayList<Lock>();
        try {
            for (var shared : SHARED.keySet().stream().sorted().toList()) {
                if (Pattern.compile(shared).matcher(operation).find()) {
                    SHARED.get(shared).lock();
                    held.add(SHARED.get(shared));
                }
            }
            return attempt.call();
        } finally {
            held.forEach(Lock::unlock);
        }
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
        return answered(caller.send(document, variables));
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

    static Map<String, String> logins() {
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

    private static Map<String, String> own() {
        var logins = new LinkedHashMap<String, String>();
        logins.put(Recipe.ASKED, "mairie");
        logins.put(Recipe.WORKED, "aife");
        return logins;
    }

    private static Stream<List<String>> rows() throws IOException {
        var lines =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> line.contains("|"))
                        .map(line -> Stream.of(line.split("[|]")).map(String::strip).toList())
                        .toList();
        var header = lines.getFirst();
        assertThat(header.subList(1, header.size()))
                .containsExactlyElementsOf(
                        Stream.of(LOGINS, OWN).flatMap(it -> it.keySet().stream()).toList());
        return lines.stream().skip(1);
    }
}
