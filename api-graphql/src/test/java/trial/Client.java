package trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP as any client would. */
@TestComponent
public class Client {

    public static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServletWebServerApplicationContext server;

    Client(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    public static String basic(String login) {
        return basic(login, "demo");
    }

    public static String basic(String login, String password) {
        var pair = (login + ":" + password).getBytes(UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getWebServer().getPort() + path);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(with(HttpRequest.newBuilder(uri(path)), headers));
    }

    /** A POST of this body to the GraphQL address. */
    public HttpResponse<String> post(String body, String... headers) throws Exception {
        return post(BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> post(HttpRequest.BodyPublisher body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(uri("/graphql")).POST(body);
        request.setHeader("Content-Type", "application/json");
        return send(with(request, headers));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** The answer to an operation asked for by this account. */
    public JsonNode query(String login, String document, Map<String, ?> variables, String... more)
            throws Exception {
        var headers = new String[more.length + 2];
        System.arraycopy(more, 0, headers, 2, more.length);
        headers[0] = "Authorization";
        headers[1] = basic(login);
        return json(post(body(document, variables), headers));
    }

    public JsonNode query(String document) throws Exception {
        return query("fournisseur", document, Map.of());
    }

    /** The code of the first error of the answer. */
    public String refusal(String document) throws Exception {
        return code(query(document));
    }

    public static String body(String document, Map<String, ?> variables) {
        return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
    }

    public static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
