package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.PortalPage.EXACTLY;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who receives for whom is asked for and answered in the portal. */
class PortalDelegationIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /** From a file, by the program itself; how far it is and what came of it come to the page. */
    @Test
    void a_third_party_asks_200_schools_from_a_file() {
        var schools = IntStream.range(0, 200).mapToObj("98%012d"::formatted).toList();
        schools.parallelStream()
                .forEach(
                        it ->
                                StructureOperations.register(
                                        program.as("admin"),
                                        it,
                                        "École " + it,
                                        "PUBLIQUE",
                                        Map.of("fictive", true)));
        DelegationOperations.declared(
                program.as("tiers"), "portail-lot", DelegationOperations.OPALE, "QUALIFICATION");
        var page = chromium.window(DESK, "fr").as("tiers", "/tiers?fiche=portail-lot");
        page.give("écoles.csv", "Nom;SIRET\nPersonne;a@b\n;" + String.join("\n;", schools))
                .press("Envoyer les demandes");

        assertThat(page.text("Lot terminé")).isVisible();
        assertThat(page.page().locator(".lot-counts li").first())
                .hasText(Pattern.compile("200\\s+demandées"));
        assertThat(page.page().locator(".lot-counts li").nth(1))
                .hasText(Pattern.compile("1\\s+refusée"));
        page.accessible().shot("lot").press("Exporter les résultats");
        page.choose("Format du fichier", "CSV");
        page.named(DIALOG, "Exporter 201 résultats")
                .getByText("Exporter les résultats", EXACTLY)
                .click();
        assertThat(page.page().locator("main .export a[download]")).isVisible();
    }

    /** S-52: the answer is given in the window that offers the request. */
    @Test
    void a_public_structure_accepts_and_sees_actif_come_by_itself() {
        var tiers = program.as("tiers2");
        DelegationOperations.active(
                tiers,
                program.as("aife"),
                "portail-recepteur",
                DelegationOperations.TELETRANS,
                SharedProgram.authority.issue("portail-recepteur", CLIENT));
        var delegation =
                DelegationOperations.request(
                        tiers, "portail-recepteur", DelegationOperations.VALOMBRE);
        var page = chromium.window(DESK, "fr").as("mairie", "/receveurs");
        page.accessible().shot("delegation-1-demande").press("Valider la délégation");

        var row = page.row("Télétrans Services");
        assertThat(row.getByText("actif", EXACTLY)).isVisible();
        page.accessible().shot("delegation-2-active");
        DelegationOperations.end(program.as("mairie"), delegation);
        assertThat(row.getByText("actif", EXACTLY)).hasCount(0);

        page.open("/delegations/" + delegation.path("id").asString() + "/vie");
        page.page().locator(".life-what").first().click();
        assertThat(page.text("Vous regardez le passé\u00a0: rien ne s’y modifie.")).isVisible();
        page.page().locator(".life").getByText("Comparer d’ici", EXACTLY).last().click();
        assertThat(page.heading("Différences")).isVisible();
        assertThat(page.page().locator("[aria-labelledby=compared] .entry-changes")).isVisible();
        page.accessible().shot("delegation-3-vie");
    }
}
