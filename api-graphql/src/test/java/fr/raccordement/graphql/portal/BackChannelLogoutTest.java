package fr.raccordement.graphql.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trial.Browser;
import trial.Client;
import trial.InfrastructureTest;
import trial.RawSocket;
import trial.TestProvider;
import trial.TestTokens;

/** OpenID Connect Back-Channel Logout 1.0: the provider says that somebody has logged out there. */
@InfrastructureTest
class BackChannelLogoutTest {

    private static final String CLIENT = "spring.security.oauth2.client.registration.portal.";
    private static final String ADDRESS = "/logout/connect/back-channel/portal";

    /** Section 2.4. */
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static final UnaryOperator<JWTClaimsSet.Builder> NOTHING = it -> it;

    @Autowired Client client;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        TestTokens.configure(properties);
        properties.add(CLIENT + "client-id", () -> TestProvider.CLIENT);
        properties.add(CLIENT + "client-secret", () -> TestProvider.SECRET);
    }

    @Test
    void the_session_here_is_over_and_so_is_what_was_listened_to() throws Exception {
        var browser = loggedIn("marie", "of-the-socket");
        browser.read();
        var origin = client.uri("/").toString().replaceFirst("/$", "");
        try (var socket = RawSocket.open(client, "Cookie", browser.cookie(), "Origin", origin)) {
            socket.init(Map.of("csrf", browser.token()));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");

            assertThat(tell(logout("of-the-socket", NOTHING)).statusCode()).isEqualTo(200);

            assertThat(socket.closed()).isEqualTo(4401);
        }
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void of_one_session_at_the_provider_it_ends_no_other() throws Exception {
        var desk = loggedIn("marie", "desk");
        var phone = loggedIn("marie", "phone");

        assertThat(tell(logout("desk", NOTHING)).statusCode()).isEqualTo(200);

        assertThat(isLoggedIn(desk)).isFalse();
        assertThat(isLoggedIn(phone)).isTrue();
    }

    @Test
    void of_a_person_it_ends_all_of_theirs() throws Exception {
        var desk = loggedIn("anne", "anne-1");
        var phone = loggedIn("anne", null);
        var other = loggedIn("paul", "paul-1");

        assertThat(tell(logout(null, it -> it.subject("anne"))).statusCode()).isEqualTo(200);

        assertThat(isLoggedIn(desk)).isFalse();
        assertThat(isLoggedIn(phone)).isFalse();
        assertThat(isLoggedIn(other)).isTrue();
    }

    @Test
    void a_session_of_somebody_else_is_not_ended() throws Exception {
        var browser = loggedIn("marie", "shared");

        tell(logout("shared", it -> it.subject("paul")));

        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void who_is_not_here_was_logged_out_already() throws Exception {
        assertThat(tell(logout("nobody", NOTHING)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_may_say_what_it_is() throws Exception {
        var browser = loggedIn("marie", "typed");

        var token = TestTokens.with("logout+jwt", it -> usual(it, "typed"));

        assertThat(tell(token).statusCode()).isEqualTo(200);
        assertThat(isLoggedIn(browser)).isFalse();
    }

    /** Section 2.6; the token counts but for what is said of it. */
    static Stream<Arguments> worthless() {
        return Stream.of(
                refused("of another issuer", it -> it.issuer("https://elsewhere.example")),
                refused("of no issuer", it -> it.issuer(null)),
                refused("for another client", it -> it.audience("elsewhere")),
                refused("for programs", it -> it.audience("raccordement")),
                refused("for nobody", it -> it.audience((String) null)),
                refused("of nobody", it -> it.subject(null).claim("sid", null)),
                refused("of a blank name", it -> it.subject(" ").claim("sid", null)),
                refused("with a nonce", it -> it.claim("nonce", "n")),
                refused("without events", it -> it.claim("events", null)),
                refused("of another event", it -> it.claim("events", Map.of("other", Map.of()))),
                refused("whose event is no object", it -> it.claim("events", Map.of(EVENT, "x"))),
                refused("whose events are a list", it -> it.claim("events", List.of(EVENT))),
                refused("without an identifier", it -> it.jwtID(null)),
                refused("without when it was made", it -> it.issueTime(null)),
                refused("made long ago", it -> it.issueTime(in(-600))),
                refused("made in the future", it -> it.issueTime(in(600))),
                refused("that is over", it -> it.expirationTime(in(-60))),
                arguments("forged", TestTokens.forged(it -> usual(it, "victim"))),
                arguments("unsigned", TestTokens.unsigned(it -> usual(it, "victim"))),
                arguments("signed by a secret", TestTokens.bySecret(it -> usual(it, "victim"))),
                arguments("of access", TestTokens.with("at+jwt", it -> usual(it, "victim"))),
                arguments("no token", "no token"),
                arguments("too long", "x".repeat(20_000)),
                arguments("empty", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worthless")
    void what_is_no_logout_token_ends_nothing(String what, String token) throws Exception {
        var browser = loggedIn("marie", "victim");

        var answer = tell(token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).at("/error").asString()).isEqualTo("invalid_request");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void what_logs_somebody_in_or_lets_a_program_in_logs_nobody_out() throws Exception {
        var browser = loggedIn("marie", "victim");

        var id = TestTokens.with(it -> it.audience(TestProvider.CLIENT).issueTime(in(0)));

        assertThat(tell(id).statusCode()).isEqualTo(400);
        assertThat(tell(TestTokens.valid()).statusCode()).isEqualTo(400);
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void a_token_is_good_once() throws Exception {
        var token = logout("again", NOTHING);
        assertThat(tell(token).statusCode()).isEqualTo(200);
        var browser = loggedIn("marie", "again");

        assertThat(tell(token).statusCode()).isEqualTo(400);
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void it_is_told_by_a_form_alone() throws Exception {
        var browser = loggedIn("marie", "address");
        var token = logout("address", NOTHING);

        assertThat(client.get(ADDRESS + "?logout_token=" + token).statusCode()).isEqualTo(401);
        var posted = HttpRequest.newBuilder(client.uri(ADDRESS + "?logout_token=" + token));
        assertThat(client.send(posted.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(400);

        assertThat(isLoggedIn(browser)).isTrue();
    }

    private static Arguments refused(String what, UnaryOperator<JWTClaimsSet.Builder> but) {
        return arguments(what, logout("victim", but));
    }

    private static String logout(String sid, UnaryOperator<JWTClaimsSet.Builder> but) {
        return TestTokens.with(it -> but.apply(usual(it, sid)));
    }

    private static JWTClaimsSet.Builder usual(JWTClaimsSet.Builder claims, String sid) {
        return claims.audience(TestProvider.CLIENT)
                .issueTime(in(0))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", sid)
                .claim("events", Map.of(EVENT, Map.of()));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private HttpResponse<String> tell(String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(client.uri(ADDRESS))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "logout_token=" + URLEncoder.encode(token, UTF_8))));
    }

    private static boolean isLoggedIn(Browser browser) throws Exception {
        return !browser.read().at("/user").isNull();
    }

    private Browser loggedIn(String subject, String sid) throws Exception {
        TestProvider.says(it -> it.subject(subject).claim("sid", sid), it -> it.subject(subject));
        var browser = new Browser(client);
        var asked = location(browser.go("/oauth2/authorization/portal"));
        var back = URI.create(location(client.send(HttpRequest.newBuilder(URI.create(asked)))));
        assertThat(location(browser.go(back.getRawPath() + "?" + back.getRawQuery())))
                .isEqualTo("/");
        assertThat(isLoggedIn(browser)).isTrue();
        return browser;
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
