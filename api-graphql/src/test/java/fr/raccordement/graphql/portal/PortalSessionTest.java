package fr.raccordement.graphql.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trial.Client.basic;
import static trial.Client.body;

import clock.MovableClock;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trial.Browser;
import trial.Client;
import trial.InfrastructureController;
import trial.InfrastructureTest;
import trial.RawSocket;

@InfrastructureTest
class PortalSessionTest {

    private static final String MOI = body("{ moi { login } }", Map.of());

    @Autowired Client client;
    @Autowired MovableClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setAhead(Duration.ZERO);
    }

    @Test
    void before_login_the_page_is_told_who_there_is_to_be() throws Exception {
        var session = new Browser(client).read();

        assertThat(session.at("/user").isNull()).isTrue();
        assertThat(session.at("/mode").asString()).isEqualTo("DEMONSTRATION");
        assertThat(session.at("/accounts")).hasSize(11);
        assertThat(session.at("/accounts/4/login").asString()).isEqualTo("lycee");
        assertThat(session.at("/accounts/4/name").asString()).isEqualTo("Lycée Jean Moulin");
        assertThat(session.at("/accounts/4/description/en").asString()).isNotBlank();
        assertThat(session.at("/accounts").toString()).doesNotContain("password", "\"demo\"");
        assertThat(session.at("/csrf/header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(session.at("/name").asString()).isEqualTo("Raccordement");
        assertThat(session.at("/logo").isNull()).isTrue();
        assertThat(session.at("/loginUrl").isNull()).isTrue();
    }

    @Test
    void one_click_is_a_login() throws Exception {
        var browser = new Browser(client);
        var before = browser.cookie();
        var stale = browser.token();

        assertThat(browser.logIn("lycee").statusCode()).isEqualTo(204);

        assertThat(browser.read().at("/user/login").asString()).isEqualTo("lycee");
        assertThat(browser.cookie()).as("no session that was known before").isNotEqualTo(before);
        assertThat(browser.token()).as("nor its token").isNotEqualTo(stale);
        var answer = Client.json(client.post(MOI, browser.headers()));
        assertThat(answer.at("/data/moi/login").asString()).isEqualTo("lycee");
    }

    @Test
    void the_cookie_is_for_no_script_and_no_other_site() throws Exception {
        var cookie = client.get("/portal/session").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "systeme", "LYCEE", "lycee "})
    void there_is_no_other_account(String login) throws Exception {
        var browser = new Browser(client);

        assertThat(browser.logIn(login).statusCode()).isEqualTo(404);
        assertThat(browser.read().at("/user").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "another session's"})
    void nobody_is_logged_in_without_knowing_it(String token) throws Exception {
        var browser = new Browser(client);
        var sent = token.startsWith("another") ? new Browser(client).token() : token;

        var answer =
                browser.post(
                        "/portal/session/demonstration",
                        Map.of("login", "aife"),
                        "Cookie",
                        browser.cookie(),
                        "X-CSRF-TOKEN",
                        sent);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Client.code(Client.json(answer))).isEqualTo("CSRF");
        assertThat(browser.read().at("/user").isNull()).isTrue();
    }

    /** What a page of others could have a browser send, in every spelling of the address. */
    @ParameterizedTest
    @CsvSource({
        "POST,/graphql",
        "POST,/%67raphql",
        "POST,/graph%71l",
        "POST,/portal/session/end",
        "POST,/portal/%73ession/end",
        "POST,/anything",
        "PUT,/graphql",
        "DELETE,/graphql"
    })
    void the_cookie_alone_changes_nothing(String method, String path) throws Exception {
        var browser = Browser.of(client, "lycee");
        for (var token : new String[] {"", "x", new Browser(client).token()}) {
            var request =
                    HttpRequest.newBuilder(client.uri(path))
                            .header("Cookie", browser.cookie())
                            .header("Content-Type", "application/json")
                            .header("X-CSRF-TOKEN", token)
                            .method(method, HttpRequest.BodyPublishers.ofString(MOI));

            var answer = client.send(request);

            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(Client.code(Client.json(answer))).isEqualTo("CSRF");
        }
        assertThat(browser.read().at("/user/login").asString()).isEqualTo("lycee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/%67raphql", "/graph%71l"})
    void the_cookie_alone_asks_graphql_nothing(String path) throws Exception {
        var browser = Browser.of(client, "lycee");
        var address = path + "?query=" + URLEncoder.encode("{moi{login}}", StandardCharsets.UTF_8);

        assertThat(Client.code(Client.json(client.get(address, browser.cookies()))))
                .isEqualTo("CSRF");
        assertThat(Client.json(client.get(address, browser.headers())).at("/data/moi/login"))
                .hasToString("\"lycee\"");
    }

    @Test
    void a_get_changes_nothing_with_the_token_either() throws Exception {
        var browser = Browser.of(client, "lycee");
        var mutation = "mutation{deposit(fichiers:[])}";
        var address = "/graphql?query=" + URLEncoder.encode(mutation, StandardCharsets.UTF_8);

        assertThat(client.get(address, browser.headers()).statusCode()).isEqualTo(405);
    }

    @Test
    void who_brings_credentials_needs_no_token_and_is_who_they_say() throws Exception {
        var browser = Browser.of(client, "lycee");

        var answer = client.post(MOI, "Cookie", browser.cookie(), "Authorization", basic("aife"));
        assertThat(Client.json(answer).at("/data/moi/login").asString()).isEqualTo("aife");
        var wrong = client.post(MOI, browser.headers("Authorization", basic("aife", "wrong")));
        assertThat(wrong.statusCode()).as("the cookie makes nothing good").isEqualTo(401);
        var other = client.post(MOI, browser.headers("Authorization", "Other x"));
        assertThat(other.statusCode()).isEqualTo(401);
    }

    @Test
    void who_brings_credentials_gets_no_session() throws Exception {
        var answer = client.post(MOI, "Authorization", basic("aife"));

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_foreign_origin_is_refused_with_the_token_too() throws Exception {
        var browser = Browser.of(client, "lycee");

        assertThat(
                        client.post(MOI, browser.headers("Origin", "https://elsewhere.example"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(client.post(MOI, browser.headers("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(client.post(MOI, browser.headers("Origin", origin())).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_logs_in_as_another_is_no_longer_the_first() throws Exception {
        var browser = Browser.of(client, "lycee");
        var first = browser.cookie();
        assertThat(browser.logIn("mairie").statusCode()).isEqualTo(204);

        assertThat(browser.read().at("/user/login").asString()).isEqualTo("mairie");
        assertThat(Client.json(client.get("/portal/session", "Cookie", first)).at("/user").isNull())
                .isTrue();
    }

    @Test
    void after_logout_the_cookie_is_worth_nothing() throws Exception {
        var browser = Browser.of(client, "lycee");
        var headers = browser.headers();
        var ended = browser.logOut();

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.body()).isEqualTo("{\"redirect\":null}");
        assertThat(client.post(MOI, headers).statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_ends_in_its_time() throws Exception {
        var browser = Browser.of(client, "lycee");
        clock.setAhead(Duration.ofHours(10).minusMinutes(1));
        assertThat(client.post(MOI, browser.headers()).statusCode()).isEqualTo(200);

        clock.setAhead(Duration.ofHours(10));

        assertThat(client.post(MOI, browser.headers()).statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_of_ours_opens_a_socket_and_logout_closes_it() throws Exception {
        var browser = Browser.of(client, "lycee");
        try (var socket = open(browser)) {
            socket.init(Map.of("csrf", browser.token()));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
            socket.subscribe("1", "{ moi { login } }");
            assertThat(socket.next().at("/payload/data/moi/login").asString()).isEqualTo("lycee");
            assertThat(socket.next().at("/type").asString()).isEqualTo("complete");
            socket.subscribe("2", "subscription { endless }");
            assertThat(socket.next().at("/payload/data/endless").asInt()).isZero();

            assertThat(browser.logOut().statusCode()).isEqualTo(200);

            assertThat(socket.closed()).isEqualTo(4401);
            await().untilAsserted(() -> assertThat(InfrastructureController.LIVE).hasValue(0));
        }
    }

    @Test
    void a_socket_ends_with_the_time_of_its_session() throws Exception {
        clock.setAhead(Duration.ofHours(10).minusSeconds(2).negated());
        var browser = Browser.of(client, "lycee");
        clock.setAhead(Duration.ZERO);
        try (var socket = open(browser)) {
            socket.init(Map.of("csrf", browser.token()));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");

            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void the_cookie_alone_opens_no_socket() throws Exception {
        var browser = Browser.of(client, "lycee");
        var other = Browser.of(client, "lycee");
        for (var payload :
                new Map<?, ?>[] {
                    Map.of(),
                    Map.of("csrf", ""),
                    Map.of("csrf", 1),
                    Map.of("csrf", other.token()),
                    Map.of("headers", Map.of("csrf", browser.token()))
                }) {
            try (var socket = open(browser)) {
                socket.send(
                        Client.JSON.writeValueAsString(
                                Map.of("type", "connection_init", "payload", payload)));

                assertThat(socket.closed()).as("%s", payload).isEqualTo(4403);
            }
        }
    }

    @Test
    void a_socket_with_credentials_of_its_own_is_not_that_of_the_session() throws Exception {
        var browser = Browser.of(client, "lycee");
        try (var socket = open(browser)) {
            socket.init(Map.of("Authorization", basic("aife")));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");
            browser.logOut();
            socket.subscribe("1", "{ moi { login } }");

            assertThat(socket.next().at("/payload/data/moi/login").asString()).isEqualTo("aife");
        }
    }

    @Test
    void the_socket_of_a_session_is_opened_from_our_origin_alone() throws Exception {
        var browser = Browser.of(client, "lycee");
        var cookie = browser.cookie();

        assertThat(RawSocket.opens(client, "Cookie", cookie, "Origin", origin())).isTrue();
        assertThat(RawSocket.opens(client, "Cookie", cookie)).isFalse();
        for (var foreign :
                new String[] {
                    "https://elsewhere.example",
                    "null",
                    "http://127.0.0.1:1",
                    origin().replace("http:", "https:"),
                    origin() + ".elsewhere.example"
                }) {
            assertThat(RawSocket.opens(client, "Cookie", cookie, "Origin", foreign))
                    .as(foreign)
                    .isFalse();
        }
    }

    @Test
    void a_stream_of_events_ends_with_the_session() throws Exception {
        var browser = Browser.of(client, "lycee");
        var request =
                HttpRequest.newBuilder(client.uri("/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .headers(browser.headers())
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body("subscription { endless }", Map.of())));
        try (var http = HttpClient.newHttpClient()) {
            var lines = http.send(request.build(), BodyHandlers.ofLines()).body().iterator();
            assertThat(lines.next()).isEqualTo("event:next");
            assertThat(lines.next()).contains("\"endless\":0");

            browser.logOut();

            var rest = new StringBuilder();
            lines.forEachRemaining(rest::append);
            assertThat(rest).contains("UNAUTHENTICATED", "event:complete");
        }
    }

    @Test
    void what_a_script_asks_for_opens_no_box_for_a_password() throws Exception {
        for (var header : new String[][] {{"Sec-Fetch-Mode", "cors"}, {"X-Requested-With", "x"}}) {
            var challenge =
                    client.post(MOI, header).headers().firstValue("WWW-Authenticate").orElseThrow();

            assertThat(challenge).startsWith("Session realm=");
        }
        assertThat(client.post(MOI).headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
    }

    private RawSocket open(Browser browser) {
        return RawSocket.open(client, "Cookie", browser.cookie(), "Origin", origin());
    }

    private String origin() {
        URI uri = client.uri("/");
        return "http://127.0.0.1:" + uri.getPort();
    }
}
