package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.PortalPage.EXACTLY;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one may do on a structure is asked for and granted in the portal. */
class PortalHabilitationIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /**
     * S-57, from both sides: what a manager grants opens a screen of whoever asked, who has not
     * moved; the principal manager gives that up, and is told so.
     */
    @Test
    void a_manager_grants_what_is_asked_for_and_transfers_the_structure() {
        var college = HabilitationOperations.COLLEGE;
        var asking = chromium.window(PHONE, "fr").as("visiteur", "/");
        asking.actsFor("visiteur", college);
        asking.open("/habilitations");
        asking.page().locator("[name=structure]").fill("louise michel");
        asking.press("Demander le rattachement à Collège Louise Michel");
        var manager = chromium.window(DESK, "fr").as("college", "/habilitations/utilisateurs");
        manager.press("Accepter le rattachement de visiteur").confirm("Accepter");
        there(asking).getByText("Demander des habilitations", EXACTLY).click();
        asking.page()
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText("edi_gestion_modification"))
                .first()
                .click();
        asking.fits().accessible().shot("habilitation-1-demande");
        asking.press("Demander 1 habilitation");

        manager.press("Accorder edi_gestion_modification à visiteur").confirm("Accorder");
        var user = manager.named(REGION, "visiteur");
        user.locator("summary").click();
        user.getByLabel("Accorder Organisation modification à visiteur").click();
        manager.accessible().shot("habilitation-2-accorder").confirm("Accorder");
        assertThat(asking.navigation().locator("a[href='/receveurs']")).isAttached();

        manager.press("Transférer la gestion principale à visiteur");
        manager.accessible().shot("habilitation-3-transferer");
        manager.confirm("Transférer la gestion principale");
        assertThat(user.getByText("Gestionnaire principal", EXACTLY)).isVisible();
        assertThat(manager.button("Transférer la gestion principale à visiteur")).hasCount(0);

        asking.open("/habilitations/utilisateurs")
                .press("Transférer la gestion principale à college")
                .confirm("Transférer la gestion principale");
        manager.press("Supprimer visiteur");
        manager.accessible().confirm("Supprimer");
        assertThat(there(asking.open("/habilitations")).locator(".card-head .status"))
                .hasText("Supprimé");
        Assertions.assertThat(
                        program.as("college")
                                .ask(
                                        HabilitationOperations.USERS,
                                        Map.of("structure", college, "statut", "VALIDE"))
                                .path("rattachements"))
                .hasSize(1);
    }

    /** What one is and may do there, by oneself. */
    private static Locator there(PortalPage page) {
        return page.page()
                .locator("section.card")
                .filter(new Locator.FilterOptions().setHas(page.heading("Collège Louise Michel")));
    }
}
