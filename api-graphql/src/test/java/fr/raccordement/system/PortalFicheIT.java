package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.Chromium.PHONE;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.today;
import static fr.raccordement.system.PortalPage.EXACTLY;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fiche is filed, examined, looked for and read in the portal. */
class PortalFicheIT {

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    /**
     * S-11 to S-49, with the screens alone; the decision that the operator takes by the keyboard
     * comes to the page by itself.
     */
    @Test
    void a_supplier_files_a_fiche_and_sees_it_become_active() {
        var certificat = SharedProgram.authority.issue("portail", CLIENT);
        var page = chromium.window(DESK, "fr").as("fournisseur", "/fiches/nouvelle");
        page.choose("Type de fiche", "Émetteur")
                .choose("Protocole de raccordement", "SFTP")
                .shot("fiche-1-creer")
                .press("Créer et continuer");

        assertThat(page.heading("Certificats")).isVisible();
        page.give(certificat).press("Analyser le certificat");
        assertThat(page.heading("Conforme\u00a0: rien ne s’oppose au dépôt.")).isVisible();
        page.accessible().shot("fiche-2-certificats").press("Déposer et continuer");

        assertThat(page.heading("Informations générales")).isVisible();
        page.day("Du", today())
                .day("Au", today().plusDays(60))
                .accessible()
                .shot("fiche-3-informations")
                .press("Enregistrer et continuer");

        assertThat(page.heading("Contacts techniques")).isVisible();
        page.type("Nom", "Ada Lovelace")
                .type("Courriel", "ada.lovelace@acme.example")
                .type("Téléphone", "+33140506070")
                .accessible()
                .shot("fiche-4-contacts")
                .press("Enregistrer et continuer");

        assertThat(page.heading("Caractéristiques réseaux")).isVisible();
        page.page().locator("[name='reseau.sftp.adressesSources']").fill("185.10.20.31");
        page.page().locator("[name='reseau.sftp.login']").fill("portail-it");
        page.accessible().shot("fiche-5-reseaux").press("Enregistrer et continuer");

        assertThat(page.heading("Codes interfaces")).isVisible();
        page.choose("Mode de traitement de FSO1113A", "Complète")
                .accessible()
                .shot("fiche-6-codes")
                .press("Enregistrer et continuer");

        assertThat(page.page().locator("#step")).hasText("Commentaire");
        page.press("Enregistrer et continuer");

        assertThat(page.heading("Soumission")).isVisible();
        page.accessible().shot("fiche-7-soumission").press("Soumettre");
        page.press("Confirmer et envoyer");

        assertThat(statut(page)).hasText("Envoyée");
        var address = page.page().url();
        var id = address.substring(address.lastIndexOf('/') + 1);
        var examiner = chromium.window(DESK, "fr").as("aife", "/examen/" + id);
        assertThat(examiner.heading("Examen de la fiche " + id)).isVisible();
        examiner.accessible().shot("examen-fiche");
        examiner.page().keyboard().press("a");
        assertThat(examiner.dialog()).isVisible();
        examiner.page().keyboard().press("Enter");

        assertThat(statut(page)).hasText("Activée");
        page.accessible().shot("fiche-8-active").paper("papier-fiche", "Fiche " + id);

        page.open("/fiches/" + id + "/vie");
        assertThat(statut(page)).hasText("Activée");
        page.paper("papier-vie", "Vie de la fiche " + id);
    }

    @Test
    void the_form_of_a_fiche_is_not_open_to_whoever_may_only_see_it() {
        FicheOperations.create(program.as("fournisseur"), "portail-lecture", ACME, "PRODUCTION");

        var page =
                chromium.window(DESK, "fr").as("aife", "/fiches/portail-lecture/saisie/protocole");

        assertThat(page.text("Cet écran ne vous est pas ouvert")).isVisible();
        assertThat(page.button("Enregistrer et continuer")).hasCount(0);
    }

    @Test
    void who_examines_a_fiche_is_seen_by_the_others_until_they_leave_it() {
        FicheOperations.ready(
                program.as("travaux"),
                "portail-examen",
                FicheOperations.PONANT,
                SharedProgram.authority.issue("portail-examen", CLIENT));
        program.as("travaux").askOne(FicheOperations.SUBMIT, Map.of("id", "portail-examen"));
        var queue = chromium.window(DESK, "fr").as("admin", "/examen");
        assertThat(queue.row("portail-examen")).isVisible();
        assertThat(queue.row("portail-examen").getByText("aife l’examine")).hasCount(0);

        var examiner = chromium.window(DESK, "fr").as("aife", "/examen/portail-examen");
        assertThat(queue.row("portail-examen").getByText("aife l’examine")).isVisible();
        queue.accessible().shot("examen-pris");
        examiner.follow(examiner.navigation().locator("a[href='/audit']"));

        assertThat(queue.row("portail-examen").getByText("aife l’examine")).hasCount(0);
    }

    @Test
    void a_search_that_is_kept_is_there_on_every_machine_of_its_person() {
        var page = chromium.window(DESK, "fr").as("travaux", "/fiches?q=ponant");
        page.press("Garder cette recherche")
                .type("Nom de la recherche (obligatoire)", "Les nôtres");
        page.dialog().getByText("Confirmer", EXACTLY).click();
        assertThat(kept(page)).isVisible();

        var other = chromium.window(PHONE, "fr").as("travaux", "/fiches");
        kept(other).click();
        assertThat(other.page()).hasURL(Pattern.compile(".*/fiches\\?q=ponant$"));
        other.fits().accessible().shot("fiches-recherche-gardee");
        other.press("Oublier la recherche Les nôtres");
        assertThat(kept(other)).hasCount(0);
        Assertions.assertThat(
                        program.as("travaux").ask("{ recherches { nom } }", Map.of()).toString())
                .doesNotContain("nôtres");
    }

    /** Where the fiche stands, as its page says it now or at an instant. */
    private static Locator statut(PortalPage page) {
        return page.page().locator(".fiche-head .status");
    }

    /** The search that was given that name, among those that are kept. */
    private static Locator kept(PortalPage page) {
        return page.page().locator(".saved").getByText("Les nôtres", EXACTLY);
    }
}
