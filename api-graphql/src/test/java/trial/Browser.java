package trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps the cookie of a session and knows its token, as the portal in a browser does. */
public final class Browser {

    private final Client client;
    private String cookie = "";
    private String token = "";

    /** One that has the page open and nobody logged in. */
    public Browser(Client client) throws Exception {
        this.client = client;
        read();
    }

    /** One in which somebody of the demonstration is logged in. */
    public static Browser of(Client client, String login) throws Exception {
        var browser = new Browser(client);
        assertThat(browser.logIn(login).statusCode()).isEqualTo(204);
        browser.read();
        return browser;
    }

    /** What the page asks first. */
    public JsonNode read() throws Exception {
        var answer = Client.json(keep(client.get("/portal/session", cookies())));
        token = answer.at("/csrf/token").asString();
        return answer;
    }

    public HttpResponse<String> logIn(String login) throws Exception {
        return post("/portal/session/demonstration", Map.of("login", login), headers());
    }

    public HttpResponse<String> logOut() throws Exception {
        return post("/portal/session/end", Map.of(), headers());
    }

    /** Goes there and no further. */
    public HttpResponse<String> go(String path, String... more) throws Exception {
        var headers = new ArrayList<>(List.of(cookies()));
        headers.addAll(List.of(more));
        return keep(client.get(path, headers.toArray(String[]::new)));
    }

    public HttpResponse<String> post(String path, Map<String, ?> body, String... headers)
            throws Exception {
        var request =
                HttpRequest.newBuilder(client.uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Client.JSON.writeValueAsString(body)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return keep(client.send(request));
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        answer.headers()
                .firstValue("Set-Cookie")
                .ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
        return answer;
    }

    public String cookie() {
        return cookie;
    }

    public String token() {
        return token;
    }

    /** The cookie alone, which the browser sends by itself. */
    public String[] cookies() {
        return cookie.isEmpty() ? new String[0] : new String[] {"Cookie", cookie};
    }

    /** The cookie and the token. */
    public String[] headers(String... more) {
        var headers = new ArrayList<>(List.of(cookies()));
        headers.addAll(List.of("X-CSRF-TOKEN", token));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }
}
