package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.today;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal as people use it, in a browser, before the running program. */
class PortalIT {

    private static final int PHONE = 360;
    private static final int DESK = 1440;
    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(program);

    @ParameterizedTest
    @CsvSource({"360,fr", "360,en", "1440,fr", "1440,en"})
    void who_is_not_logged_in_chooses_who_to_be(int width, String language) {
        var page = chromium.window(width, language).open("/fiches");

        assertThat(page.heading(language.equals("fr") ? "Qui êtes-vous ?" : "Who are you?"))
                .isVisible();
        page.accessible().fits().shot("connexion-" + language + "-" + width);
    }

    /** Each screen that one can choose, of every kind of person, on a phone and on a desk. */
    @ParameterizedTest
    @CsvSource({
        "fournisseur,360,fr",
        "fournisseur,1440,en",
        "tiers,1440,fr",
        "lycee,360,en",
        "lycee,1440,fr",
        "aife,1440,fr",
        "admin,360,fr",
        "audit,1440,en",
        "visiteur,1440,fr"
    })
    void every_screen_is_fit_for_everybody(String login, int width, String language) {
        var page = chromium.window(width, language).logIn(login);
        var links = page.navigation().locator("a");
        var addresses = links.evaluateAll("all => all.map(it => it.getAttribute('href'))");

        for (var address : (Iterable<?>) addresses) {
            page.open(address.toString());
            assertThat(page.page().locator("main h1")).isVisible();
            assertThat(page.page().getByRole(com.microsoft.playwright.options.AriaRole.PROGRESSBAR))
                    .hasCount(0);
            var name = address.toString().replaceAll("\\W+", "-").replaceAll("^-|-$", "");
            page.accessible()
                    .fits()
                    .shot(
                            (name.isEmpty() ? "accueil" : name)
                                    + "-"
                                    + login
                                    + "-"
                                    + language
                                    + "-"
                                    + width);
        }
    }

    @Test
    void one_is_always_told_who_one_is_and_logs_out_by_the_keyboard() {
        var page = chromium.window(DESK, "fr").open("/");
        assertThat(page.heading("Qui êtes-vous ?")).isVisible();
        var account =
                page.page()
                        .locator("button.login-account")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText("Lycée Jean Moulin"));
        account.focus();
        page.page().keyboard().press("Enter");

        assertThat(page.page().getByText("lycee")).isVisible();
        assertThat(page.page().getByText("Lycée Jean Moulin").first()).isVisible();
        page.button("Se déconnecter").focus();
        page.page().keyboard().press("Enter");
        assertThat(page.heading("Qui êtes-vous ?")).isVisible();
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
        var page = chromium.window(DESK, "fr").logIn("fournisseur").open("/fiches/nowhere");

        assertThat(
                        page.text(
                                        "Cela n’existe pas, ou vos habilitations ne permettent pas"
                                                + " de le voir.")
                                .first())
                .isVisible();
        page.accessible();
    }

    /**
     * S-11 to S-36, with the screens alone; the operator's decision comes to the page by itself.
     */
    @Test
    void a_supplier_files_a_fiche_and_sees_it_become_active() {
        var certificat = SharedProgram.authority.issue("portail", CLIENT);
        var page = chromium.window(DESK, "fr").logIn("fournisseur").open("/fiches/nouvelle");
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

        assertThat(page.heading("Commentaire").first()).isVisible();
        page.press("Enregistrer et continuer");

        assertThat(page.heading("Soumission")).isVisible();
        page.accessible().shot("fiche-7-soumission").press("Soumettre");
        page.press("Confirmer et envoyer");

        assertThat(page.text("Envoyée").first()).isVisible();
        var address = page.page().url();
        program.as("aife")
                .askOne(ACTIVATE, Map.of("id", address.substring(address.lastIndexOf('/') + 1)));

        assertThat(page.text("Activée").first()).isVisible();
        page.accessible().shot("fiche-8-active");
    }

    /** From a file, by the program itself; how far it is and what came of it come to the page. */
    @Test
    void a_third_party_asks_200_schools_from_a_file() {
        var schools = IntStream.range(0, 200).mapToObj("98%012d"::formatted).toList();
        schools.parallelStream().forEach(PortalIT::register);
        DelegationOperations.declared(
                program.as("tiers"), "portail-lot", DelegationOperations.OPALE, "QUALIFICATION");
        var page = chromium.window(DESK, "fr").logIn("tiers").open("/tiers?fiche=portail-lot");
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
                .getByText("Exporter les résultats")
                .last()
                .click();
        assertThat(page.page().locator("a[download]")).isVisible();
    }

    private static void register(String siret) {
        program.as("admin")
                .askOne(
                        "mutation($input: RegisterStructureInput!) {"
                                + " registerStructure(input: $input) { siret } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "siret",
                                        siret,
                                        "nom",
                                        "École " + siret,
                                        "type",
                                        "PUBLIQUE",
                                        "fictive",
                                        true)));
    }
}
