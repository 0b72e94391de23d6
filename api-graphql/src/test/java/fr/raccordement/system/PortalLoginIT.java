package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one arrives at the portal, is told who one is, and leaves. */
class PortalLoginIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    @ParameterizedTest
    @CsvSource({"360,fr", "360,en", "1440,fr", "1440,en"})
    void who_is_not_logged_in_chooses_who_to_be(int width, String language) {
        var page = chromium.window(width, language).open("/fiches");

        assertThat(page.heading(language.equals("fr") ? "Qui êtes-vous ?" : "Who are you?"))
                .isVisible();
        page.accessible().fits().shot("connexion-" + language + "-" + width);
    }

    @Test
    void whoever_integrates_reads_the_reference_without_a_login() {
        var page = chromium.window(PHONE, "fr").open("/docs");
        assertThat(page.heading("The API of Raccordement")).isVisible();
        page.fits();
        var code = page.page().locator("#DELEGATION_TO_ONESELF");

        page.text("Refusals · Refus").click();

        assertThat(code).containsText("Une structure ne demande pas délégation à elle-même.");
        assertThat(code).containsText("A structure does not ask itself for a delegation.");
        page.fits().accessible().shot("docs-refus-" + PHONE);
    }

    @Test
    void an_address_is_kept_over_the_login() {
        var page = chromium.window(DESK, "fr").open("/fiches?q=moulin");
        page.page().locator("button.login-account").first().click();

        assertThat(page.heading("Rechercher une fiche EDI")).isVisible();
        assertThat(page.page()).hasURL(Pattern.compile(".*/fiches\\?q=moulin"));
    }

    @Test
    void what_is_not_there_says_so() {
        var page = chromium.window(DESK, "fr").as("fournisseur", "/fiches/nowhere");

        assertThat(page.page().locator("main .empty-title"))
                .hasText("Cela n’existe pas, ou vos habilitations ne permettent pas de le voir.");
        page.accessible();
    }

    @Test
    void one_is_always_told_who_one_is_and_logs_out_by_the_keyboard() {
        var page = chromium.window(DESK, "fr").open("/");
        assertThat(page.heading("Qui êtes-vous ?")).isVisible();
        var account =
                page.page()
                        .locator("button.login-account")
                        .filter(new Locator.FilterOptions().setHasText("Lycée Jean Moulin"));
        account.focus();
        page.page().keyboard().press("Enter");

        assertThat(page.page().locator(".frame-login")).containsText("lycee");
        assertThat(page.page().locator(".acting")).containsText("Lycée Jean Moulin");
        page.button("Se déconnecter").focus();
        page.page().keyboard().press("Enter");
        assertThat(page.heading("Qui êtes-vous ?")).isVisible();
    }
}
