package fr.raccordement.graphql.graphiql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of GraphiQL as a collection of Postman (2.1), which Bruno and others read too.
 * {@code ./raccordement schema} writes it; the program serves it at {@code /docs}. Days count from
 * the one on which a request is sent.
 */
class CollectionFileTest {

    private static final Path FILE =
            Path.of("../docs/raccordement.postman_collection.json").toAbsolutePath().normalize();
    private static final Path EXAMPLES = Path.of("src/main/resources/graphiql/exemples.graphql");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();
    private static final Pattern DAY = Pattern.compile("\\{\\{jour([+-])(\\d{1,4})}}");
    private static final Pattern NAME =
            Pattern.compile("(?m)^(query|mutation|subscription) (\\w+)");
    private static final Pattern ACCOUNT = Pattern.compile("Comptes? : (\\w+)");
    private static final String DESCRIPTION =
            """
            Les exemples de GraphiQL, générés. Les variables adresse, compte et motDePasse disent où et sous quel compte de la \
            démonstration ; en production, remplacez l'authentification de la collection par un jeton (Bearer), et retirez celle \
            des requêtes. Une souscription se lit comme un flux d'événements (text/event-stream).

            The examples of GraphiQL, generated. The variables adresse, compte and motDePasse say where and under which account of \
            the demonstration; in production put a token (Bearer) in the place of the collection's authentication, and take those \
            of the requests away. A subscription is read as a stream of events (text/event-stream).\
            """;

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("raccordement.schema.write")) {
            Files.writeString(FILE, json());
        }
    }

    @Test
    void the_collection_is_that_of_the_examples() throws IOException {
        assertThat(Files.readString(FILE)).as("written by ./raccordement schema").isEqualTo(json());
    }

    @Test
    void every_day_that_a_request_names_is_set_before_it_is_sent() throws IOException {
        var collection = JSON.readTree(Files.readString(FILE));
        var script = collection.at("/event/0/script/exec").toString();
        var requests = collection.path("item").toString();

        assertThat(requests).doesNotContain("{{jour+", "{{jour-");
        assertThat(
                        Pattern.compile("\\{\\{(jour_\\w+)}}")
                                .matcher(requests)
                                .results()
                                .map(it -> it.group(1))
                                .collect(Collectors.toSet()))
                .isNotEmpty()
                .allMatch(it -> script.contains("'" + it + "'"));
    }

    private static String json() throws IOException {
        var text = Files.readString(EXAMPLES);
        var collection = new LinkedHashMap<String, Object>();
        collection.put(
                "info",
                Map.of(
                        "name",
                        "Raccordement",
                        "description",
                        DESCRIPTION,
                        "schema",
                        "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"));
        collection.put("auth", basic("{{compte}}"));
        collection.put("event", List.of(beforeEach(text)));
        collection.put(
                "variable",
                List.of(
                        variable("adresse", "http://localhost:8080"),
                        variable("compte", "fournisseur"),
                        variable("motDePasse", "demo")));
        collection.put(
                "item",
                ExamplesTest.BETWEEN.splitAsStream(text).map(CollectionFileTest::item).toList());
        return JSON.writeValueAsString(collection) + "\n";
    }

    /** Days in UTC: the sandboxes of these tools know no other zone. */
    private static Map<String, Object> beforeEach(String text) {
        var script = new ArrayList<String>();
        script.add(
                "const jour = (n) => new Date(Date.now() + n * 86400000).toISOString().slice(0,"
                        + " 10);");
        var days = new TreeMap<String, String>();
        DAY.matcher(text)
                .results()
                .forEach(it -> days.put(day(it.group(1), it.group(2)), it.group(1) + it.group(2)));
        days.forEach(
                (name, offset) ->
                        script.add(
                                "pm.collectionVariables.set('%s', jour(%s));"
                                        .formatted(name, offset)));
        return Map.of(
                "listen",
                "prerequest",
                "script",
                Map.of("type", "text/javascript", "exec", script));
    }

    private static String day(String sign, String days) {
        return (sign.equals("-") ? "jour_moins_" : "jour_") + days;
    }

    private static Map<String, Object> item(String example) {
        var parts = ExamplesTest.VARIABLES.split(example.strip(), 2);
        var lines = parts[0].strip().lines().toList();
        var comment =
                lines.stream()
                        .takeWhile(it -> it.startsWith("#"))
                        .map(it -> it.substring(1).strip())
                        .collect(Collectors.joining("\n"));
        var document =
                lines.stream()
                        .dropWhile(it -> it.startsWith("#"))
                        .collect(Collectors.joining("\n"));
        var name = NAME.matcher(document);
        assertThat(name.find()).as(document).isTrue();
        var graphql = new LinkedHashMap<String, Object>();
        graphql.put("query", withDays(document));
        graphql.put("variables", parts.length == 1 ? "" : withDays(parts[1].strip()));
        var request = new LinkedHashMap<String, Object>();
        var account = ACCOUNT.matcher(comment);
        if (account.find()) {
            request.put("auth", basic(account.group(1)));
        }
        request.put("method", "POST");
        request.put(
                "header",
                List.of(
                        Map.of(
                                "key",
                                "Accept",
                                "value",
                                name.group(1).equals("subscription")
                                        ? "text/event-stream"
                                        : "application/graphql-response+json")));
        request.put("body", Map.of("mode", "graphql", "graphql", graphql));
        request.put("url", "{{adresse}}/graphql");
        request.put("description", comment);
        return Map.of("name", name.group(2), "request", request);
    }

    private static String withDays(String text) {
        return DAY.matcher(text).replaceAll(it -> "{{" + day(it.group(1), it.group(2)) + "}}");
    }

    private static Map<String, Object> basic(String account) {
        return Map.of(
                "type",
                "basic",
                "basic",
                List.of(variable("username", account), variable("password", "{{motDePasse}}")));
    }

    private static Map<String, Object> variable(String key, String value) {
        return Map.of("key", key, "value", value, "type", "string");
    }
}
