package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.ROW;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.SIGNED_OUT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.PortalPage.EXACTLY;
import static fr.raccordement.system.PortalPage.WHO;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session is over while its pages are open. */
class PortalSessionIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /** By its person in another tab, or by an administrator. */
    @Test
    void a_session_that_is_ended_elsewhere_is_over_here() {
        var page = chromium.window(DESK, "fr").as("college", "/receveurs");
        assertThat(page.page().locator("main h1")).isVisible();
        var admin = chromium.window(DESK, "fr").as("admin", "/administration/sessions");
        assertThat(admin.row("la vôtre")).isVisible();
        // Other tests leave sessions of theirs; this one is the newest.
        var theirs =
                admin.page()
                        .getByRole(ROW)
                        .filter(new Locator.FilterOptions().setHasText("college"));
        var sessions = theirs.count();
        admin.accessible().shot("sessions-1");
        theirs.last().getByText("Mettre fin", EXACTLY).click();
        admin.accessible().shot("sessions-2-confirmer");
        admin.dialog().getByText("Mettre fin", EXACTLY).click();
        assertThat(theirs).hasCount(sessions - 1);
        assertThat(page.heading(WHO)).isVisible();

        page.as("college", "/receveurs");
        assertThat(page.page().locator("main h1")).isVisible();
        var other = page.tab().open("/");
        other.press("Se déconnecter");
        assertThat(other.heading(WHO)).isVisible();
        assertThat(page.heading(WHO)).isVisible();
    }

    /** As after a restart of the program, which keeps sessions in memory. */
    @Test
    void what_was_typed_outlives_the_session_it_was_typed_in() {
        chromium.expect(SIGNED_OUT);
        var fournisseur = program.as("fournisseur");
        var tiers = program.as("tiers2");
        FicheOperations.ready(
                fournisseur,
                "portail-session",
                ACME,
                SharedProgram.authority.issue("portail-session", CLIENT));
        DelegationOperations.active(
                tiers,
                program.as("aife"),
                "portail-session-tiers",
                DelegationOperations.TELETRANS,
                SharedProgram.authority.issue("portail-session-tiers", CLIENT));
        var delegation =
                DelegationOperations.request(
                        tiers, "portail-session-tiers", DelegationOperations.VALOMBRE);
        var form =
                chromium.window(DESK, "fr")
                        .as("fournisseur", "/fiches/portail-session/saisie/contacts");
        form.type("Nom", "Barbara Liskov");
        var dialog = chromium.window(DESK, "fr").as("mairie", "/receveurs");
        dialog.press("Plus tard").press("Refuser la demande de Télétrans Services");
        dialog.dialog().locator("textarea").fill("Nous avons déjà un autre tiers");
        var file = chromium.window(DESK, "fr").as("tiers2", "/tiers?fiche=portail-session-tiers");
        file.give("écoles.csv", "SIRET\n" + DelegationOperations.COLLEGE);

        Stream.of("fournisseur", "mairie", "tiers2").forEach(PortalSessionIT::endSession);

        for (var page : List.of(form, dialog, file)) {
            assertThat(page.heading(WHO)).isVisible();
        }
        dialog.fits().accessible().shot("session-finie");
        dialog.chooseAccount("mairie");
        assertThat(dialog.dialog().locator("textarea")).hasValue("Nous avons déjà un autre tiers");
        dialog.confirm("Refuser");
        form.chooseAccount("fournisseur");
        assertThat(form.field("Nom")).hasValue("Barbara Liskov");
        form.press("Enregistrer et continuer");
        assertThat(form.heading("Caractéristiques réseaux")).isVisible();
        file.chooseAccount("tiers2").press("Envoyer les demandes");
        assertThat(file.text("Lot terminé")).isVisible();
        Assertions.assertThat(DelegationOperations.statut(tiers, delegation)).isEqualTo("REFUSEE");
    }

    /** What was asked for in a session that was over is done in the next one, once. */
    @Test
    void what_is_sent_when_the_session_is_over_is_done_once_one_is_back() {
        chromium.expect(SIGNED_OUT);
        var fournisseur = program.as("fournisseur");
        FicheOperations.ready(
                fournisseur,
                "portail-retour",
                ACME,
                SharedProgram.authority.issue("portail-retour", CLIENT));
        var page =
                chromium.window(DESK, "fr")
                        .as("fournisseur", "/fiches/portail-retour/saisie/commentaire");
        page.page().locator("textarea").fill("Écrit avant");
        page.page().context().clearCookies();

        page.press("Enregistrer et continuer");
        assertThat(page.heading(WHO)).isVisible();
        page.chooseAccount("fournisseur");

        assertThat(page.heading("Soumission")).isVisible();
        Assertions.assertThat(
                        fournisseur
                                .askOne(FicheOperations.FICHE, Map.of("id", "portail-retour"))
                                .path("commentaire")
                                .asString())
                .isEqualTo("Écrit avant");
    }

    @Test
    void somebody_else_finds_nothing_of_what_was_typed() {
        chromium.expect(SIGNED_OUT);
        var page = chromium.window(DESK, "fr").as("mairie", "/habilitations");
        assertThat(page.page().locator("main h1")).isVisible();
        page.page().context().clearCookies();
        endSession("mairie");

        assertThat(page.heading(WHO)).isVisible();
        page.chooseAccount("college");
        assertThat(page.page().locator(".frame-login")).containsText("college");
        assertThat(page.heading(WHO)).hasCount(0);
    }

    private static void endSession(String login) {
        var admin = program.as("admin");
        admin.ask(PortalSessions.END, Map.of("id", PortalSessions.newest(admin, login)));
    }
}
