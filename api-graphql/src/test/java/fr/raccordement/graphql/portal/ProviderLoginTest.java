package fr.raccordement.graphql.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static trial.Client.body;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import trial.Browser;
import trial.Client;
import trial.InfrastructureTest;
import trial.RawSocket;
import trial.TestProvider;
import trial.TestTokens;

@InfrastructureTest
class ProviderLoginTest {

    private static final String CLIENT = "spring.security.oauth2.client.registration.portal.";
    private static final String MOI = body("{ moi { login roles } }", Map.of());
    private static final UnaryOperator<JWTClaimsSet.Builder> NOTHING = it -> it;

    @Autowired Client client;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        TestTokens.configure(properties);
        properties.add("raccordement.securite.claim-roles", () -> "realm_access.roles");
        properties.add("server.forward-headers-strategy", () -> "native");
        properties.add(CLIENT + "client-id", () -> TestProvider.CLIENT);
        properties.add(CLIENT + "client-secret", () -> TestProvider.SECRET);
    }

    @BeforeEach
    void theProviderIsItself() {
        TestProvider.says(NOTHING, NOTHING);
    }

    @Test
    void the_page_is_told_where_one_logs_in_and_leaves_nothing_behind() throws Exception {
        var answer = client.get("/portal/session");
        var session = Client.json(answer);

        assertThat(session.at("/mode").asString()).isEqualTo("OIDC");
        assertThat(session.at("/loginUrl").asString()).isEqualTo("/oauth2/authorization/portal");
        assertThat(session.at("/user").isNull()).isTrue();
        assertThat(session.at("/accounts")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_login_is_a_code_with_a_proof_of_who_asked_for_it() throws Exception {
        var asked = URI.create(location(new Browser(client).go("/oauth2/authorization/portal")));

        var parameters = TestProvider.parameters(asked.getRawQuery());
        assertThat(asked.toString()).startsWith(TestTokens.address() + "/authorize?");
        assertThat(parameters)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "portail")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", client.uri("/login/oauth2/code/portal").toString())
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(parameters.get("scope").split(" ")).contains("openid");
    }

    @Test
    void who_logs_in_is_who_their_access_token_says() throws Exception {
        TestProvider.says(
                it -> it.claim("realm_access", Map.of("roles", List.of("AIFE_ADMIN"))),
                it -> it.claim("realm_access", Map.of("roles", List.of("AUDITEUR", "other"))));
        var browser = new Browser(client);
        var before = browser.cookie();

        assertThat(logIn(browser)).isEqualTo("/");

        assertThat(browser.read().at("/user/login").asString()).isEqualTo("marie");
        assertThat(browser.cookie()).isNotEqualTo(before);
        var moi = Client.json(client.post(MOI, browser.headers())).at("/data/moi");
        assertThat(moi.at("/login").asString()).isEqualTo("marie");
        assertThat(moi.at("/roles").toString()).isEqualTo("[\"AUDITEUR\"]");
    }

    @Test
    void an_access_token_for_others_says_nothing_here_the_id_token_does() throws Exception {
        TestProvider.says(
                it -> it.claim("realm_access", Map.of("roles", List.of("AUDITEUR"))),
                it ->
                        it.audience("elsewhere")
                                .claim("realm_access", Map.of("roles", List.of("AIFE_ADMIN"))));
        var browser = new Browser(client);
        logIn(browser);
        browser.read();

        var moi = Client.json(client.post(MOI, browser.headers())).at("/data/moi");
        assertThat(moi.at("/roles").toString()).isEqualTo("[\"AUDITEUR\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"systeme", " ", "a\nb"})
    void a_login_that_no_person_has_is_refused(String login) throws Exception {
        TestProvider.says(it -> it.subject(login), it -> it.subject(login));

        refuses(new Browser(client));
    }

    @Test
    void tokens_of_two_people_are_refused() throws Exception {
        TestProvider.says(it -> it.subject("marie"), it -> it.subject("paul"));

        refuses(new Browser(client));
    }

    @Test
    void an_id_token_for_another_login_or_client_is_refused() throws Exception {
        TestProvider.says(it -> it.claim("nonce", "of another"), NOTHING);
        refuses(new Browser(client));
        TestProvider.says(it -> it.audience("elsewhere"), NOTHING);
        refuses(new Browser(client));
        TestProvider.says(it -> it.issuer("https://elsewhere.example"), NOTHING);
        refuses(new Browser(client));
    }

    @Test
    void who_says_no_at_the_provider_is_not_logged_in() throws Exception {
        TestProvider.refuses();

        refuses(new Browser(client));
    }

    /** A page of others could send somebody there to have them work under its account. */
    @Test
    void an_answer_that_this_browser_did_not_ask_for_is_refused() throws Exception {
        var attacker = new Browser(client);
        var asked = location(attacker.go("/oauth2/authorization/portal"));
        var back = location(client.send(request(asked)));
        var victim = new Browser(client);

        assertThat(location(victim.go(path(back)))).isEqualTo("/?connexion=refusee");
        assertThat(victim.read().at("/user").isNull()).isTrue();
    }

    @Test
    void logout_goes_on_at_the_provider() throws Exception {
        var browser = new Browser(client);
        logIn(browser);
        browser.read();
        var headers = browser.headers();

        var redirect = URI.create(Client.json(browser.logOut()).at("/redirect").asString());

        assertThat(redirect.toString()).startsWith(TestTokens.address() + "/end?");
        assertThat(TestProvider.parameters(redirect.getRawQuery()))
                .containsEntry("post_logout_redirect_uri", client.uri("/").toString())
                .containsKey("id_token_hint");
        assertThat(client.post(MOI, headers).statusCode()).isEqualTo(401);
    }

    @Test
    void logout_closes_the_socket() throws Exception {
        var browser = new Browser(client);
        logIn(browser);
        browser.read();
        var origin = client.uri("/").toString().replaceFirst("/$", "");
        try (var socket = RawSocket.open(client, "Cookie", browser.cookie(), "Origin", origin)) {
            socket.init(Map.of("csrf", browser.token()));
            assertThat(socket.next().at("/type").asString()).isEqualTo("connection_ack");

            browser.logOut();

            assertThat(socket.closed()).isEqualTo(4401);
        }
    }

    @Test
    void the_cookie_alone_changes_nothing() throws Exception {
        var browser = new Browser(client);
        logIn(browser);

        assertThat(Client.code(Client.json(client.post(MOI, browser.cookies())))).isEqualTo("CSRF");
    }

    @Test
    void no_account_of_the_demonstration_is_to_be_had() throws Exception {
        assertThat(new Browser(client).logIn("aife").statusCode()).isEqualTo(403);
        var browser = new Browser(client);
        logIn(browser);
        browser.read();

        assertThat(browser.logIn("aife").statusCode()).isEqualTo(404);
    }

    @Test
    void programs_go_on_with_tokens() throws Exception {
        var answer = client.post(MOI, "Authorization", "Bearer " + TestTokens.valid());

        assertThat(Client.json(answer).at("/data/moi/login").asString()).isEqualTo("marie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void behind_tls_the_cookie_and_the_way_back_are_secure() throws Exception {
        var answer =
                client.get(
                        "/oauth2/authorization/portal",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "raccordement.example");

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(TestProvider.parameters(URI.create(location(answer)).getRawQuery()))
                .containsEntry(
                        "redirect_uri", "https://raccordement.example/login/oauth2/code/portal");
    }

    private void refuses(Browser browser) throws Exception {
        assertThat(logIn(browser)).isEqualTo("/?connexion=refusee");
        assertThat(browser.read().at("/user").isNull()).isTrue();
    }

    /** Follows the browser to the provider and back; where it ends. */
    private String logIn(Browser browser) throws Exception {
        var asked = location(browser.go("/oauth2/authorization/portal"));
        var back = location(client.send(request(asked)));
        return location(browser.go(path(back)));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
