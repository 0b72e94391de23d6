package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.LINK;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.Chromium.SIGNED_OUT;
import static fr.raccordement.system.PortalPage.EXACTLY;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    private static final String BARBARA = "barbara";
    private static final String GIL = "gil";
    private static final String PROGRAM = "raccordement-programme";
    private static final String AGAIN = "Se connecter dans un autre onglet";
    private static final Authority authority = new Authority("Essai OpenID");
    private static final String MOI = "{ moi { login roles } }";
    private static final Pattern LOGIN_PAGE = Pattern.compile(".*/realms/raccordement/.*");
    private static final Duration OF_A_KEY = Duration.ofSeconds(1);

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
        keycloak.add(BARBARA, PASSWORD);
    }

    @AfterAll
    static void stop() throws IOException {
        keycloak.close();
        program.stop();
    }

    @Test
    void a_person_logs_in_at_the_provider_and_out_of_both() {
        var page = chromium.window(DESK, "fr").open("/habilitations");
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
        var admin = logIn(chromium.window(DESK, "fr"), ADMIN);
        admin.open("/administration").press("Enregistrer une structure");
        admin.type("Nom (obligatoire)", "Acme Industries")
                .type("Identifiant (obligatoire)", FicheOperations.ACME);
        admin.dialog().getByText("Privée", EXACTLY).click();
        admin.page().locator("[name=gestionnairePrincipal]").fill(JEANNE);
        admin.named(BUTTON, "Enregistrer une structure").last().click();
        assertThat(admin.heading("Acme Industries")).isVisible();

        var jeanne = logIn(chromium.window(DESK, "fr"), JEANNE);
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
        var jeanne = logIn(chromium.window(DESK, "fr"), JEANNE);
        jeanne.open("/habilitations");
        assertThat(jeanne.heading("Mes habilitations")).isVisible();

        keycloak.logOut(JEANNE);

        assertThat(jeanne.heading("Connexion")).isVisible();
        Assertions.assertThat(whoIsLoggedIn(jeanne)).isEmpty();
    }

    /** As where its time has passed there: everybody is asked again who they are. */
    @Test
    void what_was_typed_outlives_the_session_and_is_sent_by_the_same_person_once_they_are_back() {
        chromium.expect(SIGNED_OUT);
        var barbara = logIn(chromium.window(PHONE, "fr"), BARBARA);
        var page = typing(barbara, FicheOperations.PONANT, "openid-retour", "Écrit avant");

        keycloak.logOut(BARBARA);

        assertThat(page.named(LINK, AGAIN)).isVisible();
        page.fits().accessible().shot("keycloak-3-session-finie");
        identify(inAnotherTab(page), BARBARA, PASSWORD);
        comeBack(page);

        assertThat(page.page().locator("textarea")).hasValue("Écrit avant");
        page.fits().accessible().shot("keycloak-4-de-retour");
        page.press("Enregistrer et continuer");
        assertThat(page.heading("Soumission")).isVisible();
        Assertions.assertThat(comment(page, "openid-retour")).isEqualTo("Écrit avant");
        Assertions.assertThat(whoCommented(page, "openid-retour")).containsExactly(BARBARA);
    }

    /** The provider still knows them, and asks nothing. */
    @Test
    void what_is_sent_when_the_session_is_over_is_done_once_one_is_back() {
        chromium.expect(SIGNED_OUT);
        var page =
                typing(
                        logIn(chromium.window(DESK, "fr"), BARBARA),
                        FicheOperations.OPALE,
                        "openid-envoi",
                        "Écrit avant");
        page.page()
                .context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName("raccordement"));

        page.press("Enregistrer et continuer");
        assertThat(page.named(LINK, AGAIN)).isVisible();
        assertThat(inAnotherTab(page).page().locator(".frame-login")).containsText(BARBARA);
        comeBack(page);

        assertThat(page.heading("Soumission")).isVisible();
        Assertions.assertThat(comment(page, "openid-envoi")).isEqualTo("Écrit avant");
        Assertions.assertThat(whoCommented(page, "openid-envoi")).containsExactly(BARBARA);
    }

    @Test
    void what_one_person_typed_is_not_sent_by_another_who_signs_in_in_the_other_tab() {
        chromium.expect(SIGNED_OUT);
        var page =
                typing(
                        logIn(chromium.window(DESK, "fr"), BARBARA),
                        HabilitationOperations.LYCEE,
                        "openid-autre",
                        "De Barbara");
        keycloak.logOut(BARBARA);
        assertThat(page.named(LINK, AGAIN)).isVisible();

        var other = inAnotherTab(page);
        identify(other, ADMIN, PASSWORD);
        assertThat(other.page().locator(".frame-login")).containsText(ADMIN);
        comeBack(page);
        assertThat(page.heading("Cette page est celle de " + BARBARA)).isVisible();
        assertThat(page.page().locator("[inert] textarea")).hasCount(1);
        page.fits().accessible().shot("keycloak-5-quelqu-un-d-autre");

        other.press("Se déconnecter");
        assertThat(other.heading("Connexion")).isVisible();
        comeBack(page);
        identify(inAnotherTab(page), BARBARA, PASSWORD);
        comeBack(page);
        assertThat(page.page().locator("textarea")).hasValue("De Barbara");
        page.press("Enregistrer et continuer");
        assertThat(page.heading("Soumission")).isVisible();
        Assertions.assertThat(whoCommented(page, "openid-autre")).containsExactly(BARBARA);
    }

    @Test
    void a_page_that_another_person_takes_over_has_nothing_of_what_was_typed() {
        chromium.expect(SIGNED_OUT);
        var page =
                typing(
                        logIn(chromium.window(PHONE, "fr"), BARBARA),
                        HabilitationOperations.COLLEGE,
                        "openid-repris",
                        "De Barbara");
        keycloak.logOut(BARBARA);
        assertThat(page.named(LINK, AGAIN)).isVisible();
        identify(inAnotherTab(page), ADMIN, PASSWORD);
        comeBack(page);
        page.fits().accessible().shot("keycloak-6-quelqu-un-d-autre-360");

        page.press("Abandonner cette page et continuer comme " + ADMIN);

        assertThat(page.text("Cet écran ne vous est pas ouvert")).isVisible();
        assertThat(page.text("De Barbara")).hasCount(0);
        assertThat(page.page().locator("textarea")).hasCount(0);
        Assertions.assertThat(whoIsLoggedIn(page)).isEqualTo(ADMIN);
        page.fits().accessible().shot("keycloak-7-reprise");
        var barbara = logIn(chromium.window(DESK, "fr"), BARBARA);
        Assertions.assertThat(whoCommented(barbara, "openid-repris")).isEmpty();
    }

    /** D-156: what one may comes from the provider now, what one did from the events. */
    @Test
    void whoever_worked_on_a_fiche_does_not_examine_it_by_a_role_that_came_later() {
        keycloak.add(GIL, PASSWORD);
        var gil = logIn(chromium.window(DESK, "fr"), GIL);
        prepare(gil, GIL, DelegationOperations.TELETRANS, "openid-partage");
        var complete = FicheOperations.complete("openid-partage");
        ask(gil, FicheOperations.DESCRIBE, Map.of("id", "openid-partage", "input", complete));
        ask(gil, FicheOperations.SUBMIT, Map.of("id", "openid-partage"));
        keycloak.giveRole(GIL, "AIFE_INSTRUCTEUR");
        var examiner = logIn(chromium.window(DESK, "fr"), GIL).open("/examen/openid-partage");

        assertThat(examiner.button("Activer a")).isDisabled();
        assertThat(examiner.button("Renvoyer r")).isDisabled();
        assertThat(
                        examiner.text(
                                "Vous avez travaillé à cette fiche : quelqu’un d’autre l’examine."))
                .isVisible();
        var activation = "mutation($id: ID!) { activateFiche(id: $id) { id } }";
        Assertions.assertThat(
                        answer(examiner, activation, Map.of("id", "openid-partage")).toString())
                .contains("SEPARATION_DES_TACHES");
        examiner.fits().accessible().shot("keycloak-8-separation");
    }

    @Test
    void who_is_disabled_at_the_provider_does_not_log_in() {
        keycloak.disable(JEANNE);
        try {
            var page = chromium.window(PHONE, "fr").open("/");
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
        return ask(token, MOI, Map.of());
    }

    private static HttpResponse<String> ask(String token, String document, Map<String, ?> variables)
            throws Exception {
        var request =
                HttpRequest.newBuilder(program.uri("http", "/graphql"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(
                                                Map.of(
                                                        "query",
                                                        document,
                                                        "variables",
                                                        variables))));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Barbara types a comment on a fiche of hers, and has not sent it. */
    private static PortalPage typing(PortalPage page, String siret, String fiche, String comment) {
        prepare(page, BARBARA, siret, fiche);
        page.open("/fiches/" + fiche + "/saisie/commentaire");
        page.page().locator("textarea").fill(comment);
        return page;
    }

    /** A draft of somebody, with its certificate. */
    private static void prepare(PortalPage page, String login, String siret, String fiche) {
        register(siret, login);
        for (var profil : List.of("RACCORDEMENT_MODIFICATION", "RACCORDEMENT_CONSULTATION")) {
            var granted = HabilitationOperations.profil(siret, login, profil);
            ask(page, HabilitationOperations.GRANT, granted);
        }
        var creation = FicheOperations.creation(fiche, siret, "QUALIFICATION");
        ask(page, FicheOperations.CREATE, creation);
        ask(page, FicheOperations.CHOOSE, Map.of("id", fiche, "protocole", "SFTP"));
        var files = List.of(authority.issue(fiche, Authority.CLIENT).file());
        ask(page, FicheOperations.DEPOSIT, Map.of("id", fiche, "fichiers", files));
    }

    /** A structure that somebody manages. */
    private static void register(String siret, String login) {
        ask(
                logIn(chromium.window(DESK, "fr"), ADMIN),
                StructureOperations.REGISTER,
                StructureOperations.registration(
                        siret, "Ponant Travaux", "PRIVEE", Map.of("gestionnairePrincipal", login)));
    }

    /** Where the page that is kept leads to. */
    private static PortalPage inAnotherTab(PortalPage page) {
        return new PortalPage(
                page.page().context().waitForPage(() -> page.named(LINK, AGAIN).click()));
    }

    /** As a browser says it of a tab that one chooses, which without a window it does not. */
    private static void comeBack(PortalPage page) {
        page.page().bringToFront();
        page.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static String comment(PortalPage page, String fiche) {
        return ask(page, FicheOperations.FICHE, Map.of("id", fiche))
                .at("/fiche/commentaire")
                .asString();
    }

    /** Who wrote it down, as the fiche tells. */
    private static List<String> whoCommented(PortalPage page, String fiche) {
        return ask(page, FicheOperations.HISTORY, Map.of("id", fiche))
                .at("/fiche/history/nodes")
                .valueStream()
                .filter(it -> it.path("type").asString().equals("CommentaireDefined"))
                .map(it -> it.path("actor").asString())
                .toList();
    }

    /** Asked in the session of that page, as it would itself. */
    private static JsonNode ask(PortalPage page, String document, Map<String, ?> variables) {
        var answer = answer(page, document, variables);
        Assertions.assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.path("data");
    }

    private static JsonNode answer(PortalPage page, String document, Map<String, ?> variables) {
        var http = page.page().context().request();
        var address = program.uri("http", "/portal/session").toString();
        var token = JSON.readTree(http.get(address).text()).at("/csrf/token").asString();
        var answer =
                http.post(
                        program.uri("http", "/graphql").toString(),
                        RequestOptions.create()
                                .setHeader("X-CSRF-TOKEN", token)
                                .setData(Map.of("query", document, "variables", variables)));
        return JSON.readTree(answer.text());
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
