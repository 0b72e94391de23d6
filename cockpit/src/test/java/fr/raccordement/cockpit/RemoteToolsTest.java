package fr.raccordement.cockpit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a program that answers so has the tools say, and their answers to their callers. */
class RemoteToolsTest {

    private static final String WELL =
            """
            {"data":{"moi":{"login":"admin","roles":["AIFE_ADMIN"]},"vues":[{"nom":"fiche-projection",
            "generation":2,"generations":[{"etat":"VIVANTE","reste":0,"generation":2}]}],
            "lettresMortes":{"totalCount":0,"nodes":[]},
            "scellement":{"etat":"ACTIF","taille":163,"message":null},
            "sauvegarde":{"etat":"FAITE","fin":"2026-11-30T01:00:00Z"}}}
            """;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        answers.put("/actuator/health/readiness", "{\"status\":\"UP\"}");
        answers.put(
                "/actuator/health",
                "{\"status\":\"UP\",\"components\":{\"eventStore\":{\"status\":\"UP\"}}}");
        answers.put(
                "/actuator/info",
                "{\"raccordement\":{\"version\":\"1.2.0\",\"commit\":\"abc\"},\"java\":{\"version\":\"25\"}}");
        answers.put("/graphql", WELL);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    var body =
                            answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                                    .getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_status_of_a_program_that_is_well_is_0() {
        assertThat(run(new StatusTool())).isZero();
        assertThat(out.toString())
                .contains("1.2.0, JDK 25", "ACTIF, 163 events", "FAITE")
                .doesNotContain("! ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"totalCount\":0->\"totalCount\":3",
                "\"etat\":\"ACTIF\"->\"etat\":\"ROMPU\"",
                "\"etat\":\"ACTIF\"->\"etat\":\"EN_PANNE\"",
                "\"generation\":2,\"generations\"->\"generation\":null,\"generations\"",
                "\"etat\":\"FAITE\"->\"etat\":\"ECHOUEE\""
            })
    void whatever_asks_for_attention_is_1_and_said(String change) {
        var parts = change.split("->");
        assertThat(WELL).contains(parts[0]);
        answers.put("/graphql", WELL.replace("\n", "").replace(parts[0], parts[1]));

        assertThat(run(new StatusTool())).isEqualTo(1);
        assertThat(out.toString().lines().filter(it -> it.startsWith("! "))).hasSize(1);
    }

    @Test
    void a_component_that_is_down_is_named() {
        answers.put("/actuator/health", "{\"components\":{\"readModels\":{\"status\":\"DOWN\"}}}");

        assertThat(run(new StatusTool())).isEqualTo(1);
        assertThat(out.toString()).contains("! readModels is DOWN");
    }

    @Test
    void a_script_gets_json() {
        assertThat(run(new StatusTool(), "--json")).isZero();
        assertThat(out.toString()).startsWith("{\"attention\":0,\"info\":{");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void an_account_that_may_not_is_3_and_one_sentence(int code) {
        status = code;

        assertThat(run(new StatusTool())).isEqualTo(3);
        assertThat(err.toString()).contains("AIFE_ADMIN").hasLineCount(1);
    }

    @Test
    void a_refusal_is_3_with_its_code() {
        answers.put(
                "/graphql",
                "{\"errors\":[{\"message\":\"No\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");

        assertThat(run(new VerifyTool())).isEqualTo(3);
        assertThat(err.toString()).isEqualToIgnoringNewLines("FORBIDDEN: No");
    }

    @Test
    void the_status_of_a_program_whose_store_is_away_is_told_by_its_health() {
        answers.put("/actuator/health/readiness", "{\"status\":\"OUT_OF_SERVICE\"}");
        answers.put("/actuator/health", "{\"components\":{\"eventStore\":{\"status\":\"DOWN\"}}}");
        answers.put(
                "/graphql",
                "{\"errors\":[{\"message\":\"Later\",\"extensions\":{\"code\":\"UNAVAILABLE\"}}]}");

        assertThat(run(new StatusTool())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "1.2.0, JDK 25",
                        "! It is not ready: OUT_OF_SERVICE",
                        "! eventStore is DOWN",
                        "! UNAVAILABLE: Later");
        assertThat(run(new StatusTool(), "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"answer\":null");
    }

    @Test
    void a_program_that_does_not_answer_is_3_and_one_sentence() {
        server.stop(0);

        assertThat(run(new StatusTool())).isEqualTo(3);
        assertThat(err.toString()).contains("does not answer").hasLineCount(1);
    }

    @Test
    void what_is_no_program_of_ours_is_3() {
        Stream.of("/actuator/health", "/graphql").forEach(it -> answers.put(it, "<html>"));

        assertThat(run(new StatusTool())).isEqualTo(3);
        assertThat(err.toString()).contains("no JSON").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fiche-projection", "--all", "unknown --motif=because", "--nonsense"})
    void what_is_badly_asked_is_2_and_changes_nothing(String arguments) {
        assertThat(
                        run(
                                new RebuildTool(),
                                arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(asked).noneMatch(it -> it.contains("mutation"));
    }

    @Test
    void views_are_listed_without_anything_being_built() {
        assertThat(run(new RebuildTool(), "--list")).isZero();
        assertThat(out.toString()).matches("fiche-projection +2\\R");
    }

    @Test
    void help_is_0_and_tells_the_answers() {
        for (var tool : List.of(new StatusTool(), new RebuildTool(), new VerifyTool())) {
            assertThat(run(tool, "--help")).isZero();
        }
        assertThat(out.toString()).contains("Answers:", "--token", "--motif");
    }

    private int run(RemoteCommand tool, String... arguments) {
        return new CommandLine(tool)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(
                                        Stream.of(
                                                "--url=http://localhost:"
                                                        + server.getAddress().getPort()),
                                        Stream.of(arguments))
                                .toArray(String[]::new));
    }
}
