package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.PortalPage.EXACTLY;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What administrators do in the portal. */
class PortalAdministrationIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    @Test
    void an_administrator_rebuilds_a_view_and_watches_it() {
        var page = chromium.window(DESK, "fr").as("admin", "/administration/vues");
        var view = page.named(REGION, "Codes interfaces");
        var generations = view.getByText(Pattern.compile("^Génération \\d+$"));
        assertThat(generations.first()).isVisible();
        var before = generations.allInnerTexts();
        view.getByText("Reconstruire", EXACTLY).click();
        page.type("Motif (obligatoire)", "Essai d’une reconstruction");
        page.accessible().shot("vue-1-motif");
        page.dialog().getByText("Reconstruire", EXACTLY).click();

        assertThat(view.getByText(next(before), EXACTLY)).isVisible();
        assertThat(view.getByText("Revenir à la précédente", EXACTLY)).isVisible();
        page.accessible().shot("vue-2-reconstruite");
    }

    /** The generation after those. */
    private static String next(List<String> generations) {
        return generations.stream()
                .map(it -> it.substring(it.indexOf(' ') + 1))
                .mapToInt(Integer::parseInt)
                .max()
                .stream()
                .mapToObj(it -> "Génération " + (it + 1))
                .findFirst()
                .orElseThrow();
    }

    /** With the certificate itself, which the page of the connection then shows as analysed. */
    @Test
    void an_administrator_enters_a_connection_with_its_certificate() {
        var certificat = SharedProgram.authority.issue("portail-api", CLIENT);
        var page = chromium.window(PHONE, "fr").as("admin", "/raccordements-api/certificat");
        page.page().locator("[name=recherche]").fill(FicheOperations.PONANT);
        page.text("Choisir").click();
        page.type("Certificat (obligatoire)", "CN=portail-api");
        page.give(certificat).press("Analyser le certificat");
        assertThat(page.heading("Conforme\u00a0: rien ne s’oppose au dépôt.")).isVisible();
        page.fits()
                .accessible()
                .shot("raccordement-api-certificat-1")
                .press("Entrer le raccordement");

        assertThat(page.heading("CN=portail-api")).isVisible();
        assertThat(page.heading("Le certificat lui-même")).isVisible();
        assertThat(page.page().locator(".certificate-verdict .status")).hasText("Conforme");
        page.fits().accessible().shot("raccordement-api-certificat-2");
    }
}
