package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.FicheOperations.ACME;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program answers late or not at all while its pages are open. */
class PortalUnreachableIT {

    /** After which a page says that it waits; in ms. */
    private static final long LATE = 5_000;

    /** After which it looks again by itself; in ms. */
    private static final long A_LOOK = 10_000;

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /** What is asked for while nothing answers is answered once something does. */
    @Test
    void a_program_that_is_slow_says_so_and_nothing_typed_or_told_is_lost() {
        FicheOperations.ready(
                program.as("fournisseur"),
                "portail-tarde",
                ACME,
                SharedProgram.authority.issue("portail-tarde", CLIENT));
        var page =
                chromium.windowWithClock(DESK, "fr")
                        .as("fournisseur", "/fiches/portail-tarde/saisie/contacts");
        var other =
                chromium.windowWithClock(PHONE, "en")
                        .as("audit", "/audit?genre=Fiche&objet=portail-tarde");
        var entries = other.page().locator(".entry");
        assertThat(entries.first()).isVisible();
        var before = entries.count();
        page.type("Nom", "Grace Hopper");
        var late = page.page().locator(".banner").getByText("La plateforme tarde à répondre");
        var cut = other.page().locator(".screen-lead").getByText("Live updates are interrupted");

        program.freeze();
        try {
            page.press("Enregistrer et continuer").page().clock().fastForward(LATE);
            assertThat(late).isVisible();
            assertThat(page.field("Nom")).hasValue("Grace Hopper");
            page.accessible().shot("tarde-1-formulaire");
            other.page().clock().fastForward(A_LOOK);
            other.page().clock().fastForward(A_LOOK);
            assertThat(cut).isVisible();
            other.fits().accessible().shot("tarde-2-audit");
        } finally {
            program.thaw();
        }

        assertThat(page.heading("Caractéristiques réseaux")).isVisible();
        assertThat(late).hasCount(0);
        var told = other.page().getByText("1 new event.");
        var readAgain = entries.nth(before);
        assertThat(told.or(readAgain).first()).isVisible();
        assertThat(cut).hasCount(0);
    }

    /** Behind a way that is cut, so that nothing answers at the address of the program. */
    @Test
    void a_program_that_is_down_is_waited_for_and_what_happened_meanwhile_is_told()
            throws Exception {
        chromium.expect(Pattern.compile("net::ERR_|WebSocket connection"));
        var fournisseur = program.as("fournisseur");
        FicheOperations.ready(
                fournisseur,
                "portail-coupe",
                ACME,
                SharedProgram.authority.issue("portail-coupe", CLIENT));
        try (var relay = new Relay(program.uri("http", ""))) {
            var page =
                    chromium.window(DESK, "fr", relay.uri())
                            .as("fournisseur", "/fiches/portail-coupe");
            assertThat(page.heading("Fiche portail-coupe")).isVisible();
            var typed = page.tab().open("/fiches/portail-coupe/saisie/commentaire");
            typed.page().locator("textarea").fill("Ne pas perdre");
            page.actsFor("fournisseur", ACME);
            var list = page.tab().open("/habilitations");
            assertThat(list.page().locator("main h1")).isVisible();
            var cut = cut(page);

            relay.cut();
            assertThat(cut).isVisible();
            typed.press("Enregistrer et continuer");
            assertThat(typed.page().locator(".saisie-card").getByText("Le service ne répond pas."))
                    .isVisible();
            assertThat(typed.page().locator("textarea")).hasValue("Ne pas perdre");
            typed.accessible().shot("coupe-1-formulaire");
            list.page().locator("#navigation a[href='/fiches']").click();
            assertThat(list.page().locator("main > .banner").getByText("Le service ne répond pas."))
                    .isVisible();
            list.shot("coupe-2-liste");
            FicheOperations.describe(
                    fournisseur,
                    "portail-coupe",
                    Map.of(
                            "contacts",
                            List.of(
                                    FicheOperations.contact(
                                            "Grace Hopper", "grace.hopper@acme.example"))));
            relay.restore();

            assertThat(page.page().getByText("Grace Hopper").first()).isVisible();
            assertThat(cut).hasCount(0);
            assertThat(list.heading("Rechercher une fiche EDI")).isVisible();
            assertThat(list.row("portail-coupe")).isVisible();
            assertThat(cut(list)).hasCount(0);
            typed.press("Enregistrer et continuer");
            assertThat(typed.heading("Soumission")).isVisible();
        }
        Assertions.assertThat(
                        fournisseur
                                .askOne(FicheOperations.FICHE, Map.of("id", "portail-coupe"))
                                .path("commentaire")
                                .asString())
                .isEqualTo("Ne pas perdre");
    }

    /** That what happens is not told as it happens. */
    private static Locator cut(PortalPage page) {
        return page.page()
                .locator(".screen-lead")
                .getByText("La mise à jour en direct est interrompue");
    }
}
