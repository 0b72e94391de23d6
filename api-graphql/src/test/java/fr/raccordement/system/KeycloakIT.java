package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People log in at a real Keycloak and programs bring its tokens, with the realm and the settings
 * that {@code compose.yaml} and docs/operations.md name.
 *
 * <p>Runs where the property names the directory of a distribution, as the profile {@code keycloak}
 * has it.
 */
@EnabledIfSystemProperty(named = KeycloakIT.DISTRIBUTION, matches = ".+")
class KeycloakIT {

    static final String DISTRIBUTION = "test.keycloak";

    private static final String PORTAL = "spring.security.oauth2.client.registration.portal.";
    private static final String PASSWORD = "change-me";
    private static final String ADMIN = "admin-raccordement";
    private static final String JEANNE = "jeanne";
    private static final String PROGRAM = "raccordement-programme";
    private static final String MOI = "{ moi { login roles } }";
    private static final Pattern LOGIN_PAGE = Pattern.compile(".*/realms/raccordement/.*");
    private static final Duration OF_A_KEY = Duration.ofSeconds(1);
    private static final Locator.GetByTextOptions EXACTLY =
            new Locator.GetByTextOptions().setExact(true);

    private static final HttpClient http = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir static Path data;

    private static Keycloak keycloak;
    private static RunningProgram program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    @BeforeAll
    static void start() throws IOException {
        keycloak = new Keycloak(Path.of(System.getProperty(DISTRIBUTION)));
        program =
                RunningProgram.startOn(
                        data,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                + keycloak.issuer(),
                        "--spring.security.oauth2.resourceserver.jwt.audiences=raccordement",
                        "--raccordement.securite.claim-login=preferred_username",
                        "--raccordement.securite.claim-roles=realm_access.roles",
                        "--raccordement.securite.cles.duree=" + OF_A_KEY,
                        "--raccordement.securite.cles.intervalle=" + OF_A_KEY,
                        "--" + PORTAL + "client-id=raccordement-portail",
                        "--" + PORTAL + "client-secret=change-me-portail");
        keycloak.start(program.uri("http", "").toString());
    }

    @AfterAll
    static void stop() throws IOException {
        keycloak.close();
        program.stop();
    }

    @Test
    void a_person_logs_in_at_the_provider_and_out_of_both() {
        var page = chromium.window(1440, "fr").open("/habilitations");
        page.accessible().shot("keycloak-1-connexion");
        toTheProvider(page);

        identify(page, JEANNE, "wrong");
        assertThat(page.page().locator("#input-error-username")).isVisible();
        assertThat(page.page()).hasURL(LOGIN_PAGE);
        Assertions.assertThat(whoIsLoggedIn(page)).isEmpty();

        identify(page, JEANNE, PASSWORD);
        assertThat(page.heading("Mes habilitations")).isVisible();
        assertThat(page.page()).hasURL(Pattern.compile(".*/habilitations$"));
        assertThat(page.page().locator(".frame-login").getByText(JEANNE)).isVisible();
        assertThat(page.navigation().locator("a[href='/examen']")).hasCount(0);
        page.accessible().shot("keycloak-2-connectee");

        page.press("Se déconnecter");
        assertThat(page.heading("Connexion")).isVisible();
        toTheProvider(page); // which asks who it is: its own session is over too
        assertThat(page.page().locator("#password")).isVisible();
    }

    /**
     * The first administrator registers a structure and its manager, as docs/operations.md says;
     * whose session they then end: what is open there is over by itself.
     */
    @Test
    void roles_come_from_the_provider_and_a_session_that_is_ended_is_felt() {
        var admin = logIn(chromium.window(1440, "fr"), ADMIN);
        admin.open("/administration").press("Enregistrer une structure");
        admin.type("Nom (obligatoire)", "Acme Industries")
                .type("Identifiant (obligatoire)", FicheOperations.ACME);
        admin.dialog().getByText("Privée", EXACTLY).click();
        admin.page().locator("[name=gestionnairePrincipal]").fill(JEANNE);
        admin.named(BUTTON, "Enregistrer une structure").last().click();
        assertThat(admin.heading("Acme Industries")).isVisible();

        var jeanne = logIn(chromium.window(1440, "fr"), JEANNE);
        assertThat(jeanne.text("Acme Industries").first()).isVisible();
        jeanne.open("/fiches");
        assertThat(jeanne.heading("Rechercher une fiche EDI")).isVisible();

        admin.open("/administration/sessions");
        admin.row(JEANNE).getByText("Mettre fin", EXACTLY).click();
        admin.dialog().getByText("Mettre fin", EXACTLY).click();
        assertThat(jeanne.heading("Connexion")).isVisible();
    }

    /** The page has moved nowhere: what it listens to is over. */
    @Test
    void a_logout_at_the_provider_is_felt_here() {
        var jeanne = logIn(chromium.window(1440, "fr"), JEANNE);
        jeanne.open("/habilitations");
        assertThat(jeanne.heading("Mes habilitations")).isVisible();

        keycloak.logOut(JEANNE);

        assertThat(jeanne.heading("Connexion")).isVisible();
        Assertions.assertThat(whoIsLoggedIn(jeanne)).isEmpty();
    }

    @Test
    void who_is_disabled_at_the_provider_does_not_log_in() {
        keycloak.disable(JEANNE);
        try {
            var page = chromium.window(360, "fr").open("/");
            toTheProvider(page);
            identify(page, JEANNE, PASSWORD);

            assertThat(page.page().locator(".kc-feedback-text")).containsText("disabled");
            Assertions.assertThat(whoIsLoggedIn(page)).isEmpty();
        } finally {
            keycloak.enable(JEANNE);
        }
    }

    @Test
    void a_program_has_the_login_and_the_roles_of_its_token() throws Exception {
        var token = keycloak.token(PROGRAM, "change-me-programme");

        var moi = JSON.readTree(ask(token).body()).at("/data/moi");

        Assertions.assertThat(moi.path("login").asString()).isEqualTo("service-account-" + PROGRAM);
        Assertions.assertThat(moi.path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("AUDITEUR");
    }

    @Test
    void a_token_for_nobody_in_particular_and_one_that_was_changed_are_refused() throws Exception {
        keycloak.addClientForNobody("ailleurs", "secret");
        var token = keycloak.token(PROGRAM, "change-me-programme");
        var parts = token.split("\\.");
        var other = keycloak.token("ailleurs", "secret").split("\\.")[2];

        refuses(keycloak.token("ailleurs", "secret"));
        refuses(parts[0] + "." + parts[1] + "." + other);
    }

    @Test
    void a_key_that_the_provider_withdraws_is_soon_good_for_nothing_here() throws Exception {
        var before = keycloak.token(PROGRAM, "change-me-programme");
        Assertions.assertThat(ask(before).statusCode()).isEqualTo(200);

        keycloak.replaceKey();

        Assertions.assertThat(ask(keycloak.token(PROGRAM, "change-me-programme")).statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> refuses(before));
    }

    private static void refuses(String token) throws Exception {
        var answer = ask(token);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        Assertions.assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    private static HttpResponse<String> ask(String token) throws Exception {
        var request =
                HttpRequest.newBuilder(program.uri("http", "/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", MOI))));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static PortalPage logIn(PortalPage page, String login) {
        page.open("/");
        toTheProvider(page);
        identify(page, login, PASSWORD);
        assertThat(page.page().locator(".frame-login").getByText(login)).isVisible();
        return page;
    }

    private static void toTheProvider(PortalPage page) {
        page.page().locator("a[href='/oauth2/authorization/portal']").click();
        assertThat(page.page().locator("#username")).isVisible();
    }

    /** On the page of the provider. */
    private static void identify(PortalPage page, String login, String password) {
        page.page().locator("#username").fill(login);
        page.page().locator("#password").fill(password);
        page.page().locator("#kc-login").click();
    }

    /** As the program says it to this browser. */
    private static String whoIsLoggedIn(PortalPage page) {
        var answer =
                page.page()
                        .context()
                        .request()
                        .get(program.uri("http", "/portal/session").toString());
        return JSON.readTree(answer.text()).at("/user/login").asString("");
    }
}
