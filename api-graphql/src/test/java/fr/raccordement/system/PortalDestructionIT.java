package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.PortalPage.EXACTLY;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is held about people is found and destroyed in the portal. */
class PortalDestructionIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /**
     * By the keyboard alone, each act after the screen said what it does; what can be destroyed is
     * then found no more, who did what is.
     */
    @Test
    void what_is_held_about_a_person_is_found_copied_and_destroyed() throws Exception {
        var email = "ophelie.berthier@personne.example";
        var travaux = program.as("travaux");
        FicheOperations.ready(
                travaux,
                "portail-personne",
                FicheOperations.PONANT,
                SharedProgram.authority.issue("portail-personne", CLIENT));
        FicheOperations.describe(
                travaux,
                "portail-personne",
                Map.of("contacts", List.of(FicheOperations.contact("Ophélie Berthier", email))));
        writtenTo(travaux, email);
        var page = chromium.window(DESK, "en").as("admin", "/administration/donnees-personnelles");
        page.type("Mail address", email.toUpperCase(Locale.ROOT));
        page.page().keyboard().press("Enter");
        assertThat(page.heading("Found in 2 places (things: 2)")).isVisible();
        Assertions.assertThat(page.page().url()).doesNotContainIgnoringCase("berthier");
        page.fits().accessible().shot("personne-1-trouvee");
        var copy = page.page().waitForDownload(() -> page.push("Download the copy"));
        Assertions.assertThat(Files.readString(copy.path()))
                .contains("Ophélie Berthier", "\"portail-personne\"", "\"complet\": true");

        page.push("Destroy the contacts and the texts");
        assertThat(page.dialog()).containsText("There is no way back");
        page.accessible().shot("personne-2-detruire").reason("Asked for by the person");
        assertThat(page.heading("Found in 1 place (1 thing)")).isVisible();
        page.push("Destroy the mail address");
        assertThat(page.dialog()).containsText("The address at which travaux is told");
        page.reason("Asked for by the person");
        assertThat(page.text("Nothing is held about this person.")).isVisible();
        page.accessible().shot("personne-3-plus-rien");
        Assertions.assertThat(
                        travaux.askOne(FicheOperations.FICHE, Map.of("id", "portail-personne"))
                                .path("contacts"))
                .isEmpty();

        page.type("Mail address", "").type("Login", "travaux");
        page.page().keyboard().press("Enter");
        assertThat(page.text("Done by travaux").first()).isVisible();
        assertThat(page.text("Nothing that can be destroyed.").first()).isVisible();
    }

    @Test
    void one_destroys_the_address_that_one_gave() {
        writtenTo(program.as("college"), "moi@college.example");
        var page = chromium.window(PHONE, "fr").as("college", "/");
        assertThat(page.text("Vous êtes prévenu à moi@college.example.")).isVisible();
        page.push("Détruire mon adresse");
        assertThat(page.dialog()).containsText("vous pouvez en donner une autre plus tard");
        page.fits()
                .accessible()
                .shot("avis-adresse-detruire")
                .reason("Je ne veux plus de courriel");

        assertThat(page.text("Rien ne vous est écrit par courriel.")).isVisible();
        assertThat(page.button("Détruire mon adresse")).hasCount(0);
        Assertions.assertThat(
                        program.as("college")
                                .askOne("{ preferencesAvis { courriel } }", Map.of())
                                .path("courriel")
                                .isNull())
                .isTrue();
    }

    /** On the screen of what happened: a thing with contacts, and one of which texts alone are. */
    @Test
    void what_was_typed_is_destroyed_where_it_is_read() {
        var tiers = program.as("tiers");
        DelegationOperations.saved(
                tiers,
                "portail-oubli",
                DelegationOperations.OPALE,
                SharedProgram.authority.issue("portail-oubli", CLIENT));
        FicheOperations.describe(
                tiers, "portail-oubli", Map.of("commentaire", "Joindre Rosa au bureau"));
        var delegation =
                DelegationOperations.request(tiers, "portail-oubli", DelegationOperations.VALOMBRE);
        program.as("mairie")
                .askOne(
                        DelegationOperations.REFUSE,
                        DelegationOperations.with(
                                "motif", "Vu avec Rosa", DelegationOperations.id(delegation)));

        var page =
                chromium.window(DESK, "fr")
                        .as("admin", "/audit?genre=Fiche&objet=portail-oubli&tri=ancien");
        destroy(
                page,
                "Commentaire écrit",
                "Joindre Rosa au bureau",
                "Détruire les contacts et les textes");
        page.open("/audit?genre=Delegation&tri=ancien&objet=" + delegation.path("id").asString());
        destroy(page, "Délégation refusée", "Vu avec Rosa", "Détruire les textes saisis");
        page.open("/delegations/" + delegation.path("id").asString());
        assertThat(page.page().locator("main section p").getByText("[texte détruit]")).isVisible();
        assertThat(page.page().getByText("Rosa")).hasCount(0);

        page = chromium.window(PHONE, "en").as("audit", "/audit?genre=Fiche&objet=portail-oubli");
        page.page().locator(".entry-what").first().click();
        assertThat(page.page().locator(".entry-inside").getByText("All that happened to it"))
                .isVisible();
        assertThat(page.button("Destroy the contacts and the texts")).hasCount(0);
    }

    private static void writtenTo(ProgramClient person, String email) {
        person.askOne(
                "mutation($courriel: String!) { definePreferencesAvis(frequence: QUOTIDIEN,"
                        + " courriel: $courriel) { frequence } }",
                Map.of("courriel", email));
    }

    private static void destroy(PortalPage page, String event, String text, String button) {
        var entry =
                page.page()
                        .locator(".entry")
                        .filter(new Locator.FilterOptions().setHasText(event))
                        .first();
        entry.locator(".entry-what").click();
        assertThat(entry.getByText(text, EXACTLY)).isVisible();
        entry.getByText(button, EXACTLY).click();
        assertThat(page.dialog()).containsText("On ne revient pas en arrière");
        page.accessible().shot("audit-" + button.replaceAll("\\W+", "-")).reason("Demande");
        assertThat(entry.getByText("[texte détruit]", EXACTLY)).isVisible();
        assertThat(page.page().getByText(text)).hasCount(0);
    }
}
