package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.DIALOG;
import static com.microsoft.playwright.options.AriaRole.REGION;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.today;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal as people use it, in a browser, before the running program. */
class PortalIT {

    private static final int PHONE = 360;
    private static final int DESK = 1440;
    private static final Locator.GetByTextOptions EXACTLY =
            new Locator.GetByTextOptions().setExact(true);

    private static final Page.GetByTextOptions EXACTLY_ON_PAGE =
            new Page.GetByTextOptions().setExact(true);

    /** An event waits for a checkpoint for 10 s. */
    private static final Duration A_CHECKPOINT = Duration.ofSeconds(30);

    /** After which a page says that it waits, and looks again by itself; in ms. */
    private static final long LATE = 5_000;

    private static final long A_LOOK = 10_000;

    private static final String PROOF = "query($id: ID!) { preuveFiche(id: $id) }";
    private static final Set<String> OPERATORS = Set.of("aife", "admin", "audit");
    private static final RunningProgram program = SharedProgram.program;

    /** The screens that were looked at, each by its address, the kind of person and the width. */
    private static final Set<String> looked = new HashSet<>();

    private static final String WHO = "Qui êtes-vous\u00a0?";

    private static final String ACTS_FOR =
            "([login, structure]) => localStorage.setItem(`structure ${login}`, structure)";

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    @ParameterizedTest
    @CsvSource({"360,fr", "360,en", "1440,fr", "1440,en"})
    void who_is_not_logged_in_chooses_who_to_be(int width, String language) {
        var page = chromium.window(width, language).open("/fiches");

        assertThat(page.heading(language.equals("fr") ? "Qui êtes-vous ?" : "Who are you?"))
                .isVisible();
        page.accessible().fits().shot("connexion-" + language + "-" + width);
    }

    /**
     * Each screen that one can choose, of every kind of person, on a phone and on a desk. What the
     * same screen looks like at the same width to a person of the same kind is looked at once.
     */
    @ParameterizedTest
    @CsvSource({
        "fournisseur,360,fr",
        "fournisseur,1440,en",
        "tiers,360,en",
        "tiers,1440,fr",
        "lycee,360,en",
        "lycee,1440,fr",
        "aife,360,en",
        "aife,1440,fr",
        "admin,360,fr",
        "audit,360,fr",
        "audit,1440,en",
        "visiteur,360,en",
        "visiteur,1440,fr"
    })
    void every_screen_is_fit_for_everybody(String login, int width, String language) {
        var page = chromium.window(width, language).as(login, "/");
        var kind = OPERATORS.contains(login) ? "operator" : "structure";

        for (var address : addresses(page.navigation())) {
            page.follow(page.navigation().locator("a[href='" + address + "']")).fits();
            look(page, address, kind, login, language, width);
            for (var tab : addresses(page.page().locator(".tab-bar"))) {
                if (!looked.contains(screen(tab, kind, width))) {
                    page.follow(page.page().locator(".tab-bar a[href='" + tab + "']")).fits();
                    look(page, tab, kind, login, language, width);
                }
            }
        }
    }

    private static List<String> addresses(Locator links) {
        var all = links.locator("a").evaluateAll("them => them.map(it => it.getAttribute('href'))");
        return ((List<?>) all).stream().map(String::valueOf).toList();
    }

    private static String screen(String address, String kind, int width) {
        return String.join(" ", address, kind, "" + width);
    }

    private static void look(
            PortalPage page, String address, String kind, String login, String lang, int width) {
        if (looked.add(screen(address, kind, width))) {
            var name = address.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
            page.accessible()
                    .shot(
                            String.join(
                                    "-",
                                    name.isEmpty() ? "accueil" : name,
                                    login,
                                    lang,
                                    "" + width));
        }
    }

    @Test
    void whoever_integrates_reads_the_reference_without_a_login() {
        var page = chromium.window(PHONE, "fr").open("/docs");
        assertThat(page.heading("The API of Raccordement")).isVisible();
        page.fits();
        var code = page.page().locator("#DELEGATION_TO_ONESELF");

        page.page().getByText("Refusals · Refus", EXACTLY_ON_PAGE).click();

        assertThat(code).containsText("Une structure ne demande pas délégation à elle-même.");
        assertThat(code).containsText("A structure does not ask itself for a delegation.");
        page.fits().accessible().shot("docs-refus-" + PHONE);
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

        assertThat(
                        page.text(
                                        "Cela n’existe pas, ou vos habilitations ne permettent pas"
                                                + " de le voir.")
                                .first())
                .isVisible();
        page.accessible();
    }

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

        assertThat(page.heading("Commentaire").first()).isVisible();
        page.press("Enregistrer et continuer");

        assertThat(page.heading("Soumission")).isVisible();
        page.accessible().shot("fiche-7-soumission").press("Soumettre");
        page.press("Confirmer et envoyer");

        assertThat(page.text("Envoyée").first()).isVisible();
        var address = page.page().url();
        var id = address.substring(address.lastIndexOf('/') + 1);
        var examiner = chromium.window(DESK, "fr").as("aife", "/examen/" + id);
        assertThat(examiner.heading("Examen de la fiche " + id)).isVisible();
        examiner.accessible().shot("examen-fiche");
        examiner.page().keyboard().press("a");
        assertThat(examiner.dialog()).isVisible();
        examiner.page().keyboard().press("Enter");

        assertThat(page.text("Activée").first()).isVisible();
        page.accessible().shot("fiche-8-active").paper("papier-fiche", "Fiche " + id);

        page.open("/fiches/" + id + "/vie");
        assertThat(page.text("Activée").first()).isVisible();
        page.paper("papier-vie", "Vie de la fiche " + id);
    }

    /** From a file, by the program itself; how far it is and what came of it come to the page. */
    @Test
    void a_third_party_asks_200_schools_from_a_file() {
        var schools = IntStream.range(0, 200).mapToObj("98%012d"::formatted).toList();
        schools.parallelStream().forEach(PortalIT::register);
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
        page.page().getByText("Comparer d’ici").last().click();
        assertThat(page.heading("Différences")).isVisible();
        assertThat(page.page().locator("[aria-labelledby=compared] .entry-changes")).isVisible();
        page.accessible().shot("delegation-3-vie");
    }

    @Test
    void an_auditor_drags_the_time_line_into_the_past_and_downloads_a_proof() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "portail-vie", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "portail-vie", "SFTP");
        var audit = program.as("audit");
        await().atMost(A_CHECKPOINT)
                .until(() -> !audit.askOne(PROOF, Map.of("id", "portail-vie")).isNull());
        var page = chromium.window(DESK, "fr").as("audit", "/fiches/portail-vie/vie");
        assertThat(page.text("Protocole choisi").first()).isVisible();

        var line = page.page().locator(".line-range").boundingBox();
        var mouse = page.page().mouse();
        mouse.move(line.x + line.width - 12, line.y + line.height / 2);
        mouse.down();
        mouse.move(line.x + 2, line.y + line.height / 2);
        mouse.up();
        assertThat(page.text("Vous regardez le passé\u00a0: rien ne s’y modifie.")).isVisible();
        assertThat(page.page()).hasURL(Pattern.compile(".*[?&]a=.*"));
        page.accessible().shot("vie-passe");

        page.press("Vérifier ici");
        assertThat(page.page().getByText(Pattern.compile("Vérifié.: \\d+ événements")).first())
                .isVisible();
        var proof = page.page().waitForDownload(() -> page.press("Télécharger la preuve"));
        Assertions.assertThat(proof.suggestedFilename()).isEqualTo("preuve-portail-vie.json");
        Assertions.assertThat(Files.readString(proof.path())).contains("portail-vie");
    }

    @Test
    void an_administrator_rebuilds_a_view_and_watches_it() {
        var page = chromium.window(DESK, "fr").as("admin", "/administration/vues");
        var view = page.named(REGION, "Codes interfaces");
        var before = view.getByText(Pattern.compile("Génération \\d+")).count();
        view.getByText("Reconstruire", EXACTLY).click();
        page.type("Motif (obligatoire)", "Essai d’une reconstruction");
        page.accessible().shot("vue-1-motif");
        page.dialog().getByText("Reconstruire", EXACTLY).click();

        assertThat(view.getByText(Pattern.compile("Génération \\d+"))).hasCount(before + 1);
        assertThat(view.getByText("Revenir à la précédente", EXACTLY)).isVisible();
        page.accessible().shot("vue-2-reconstruite");
    }

    /** With the certificate itself, which the page of the connection then shows as analysed. */
    @Test
    void an_administrator_enters_a_connection_with_its_certificate() {
        var certificat = SharedProgram.authority.issue("portail-api", CLIENT);
        var page = chromium.window(PHONE, "fr").as("admin", "/raccordements-api/certificat");
        page.page().locator("[name=recherche]").fill(FicheOperations.PONANT);
        page.page().getByText("Choisir", new Page.GetByTextOptions().setExact(true)).click();
        page.type("Certificat (obligatoire)", "CN=portail-api");
        page.give(certificat).press("Analyser le certificat");
        assertThat(page.heading("Conforme\u00a0: rien ne s’oppose au dépôt.")).isVisible();
        page.fits()
                .accessible()
                .shot("raccordement-api-certificat-1")
                .press("Entrer le raccordement");

        assertThat(page.heading("CN=portail-api")).isVisible();
        assertThat(page.heading("Le certificat lui-même")).isVisible();
        assertThat(page.text("Conforme").first()).isVisible();
        page.fits().accessible().shot("raccordement-api-certificat-2");
    }

    /** By its person in another tab, or by an administrator. */
    @Test
    void a_session_that_is_ended_elsewhere_is_over_here() {
        var page = chromium.window(DESK, "fr").as("college", "/receveurs");
        assertThat(page.page().locator("main h1")).isVisible();
        var admin = chromium.window(DESK, "fr").as("admin", "/administration/sessions");
        var theirs = admin.row("college");
        assertThat(admin.row("la vôtre")).isVisible();
        admin.accessible().shot("sessions-1");
        theirs.getByText("Mettre fin", EXACTLY).click();
        admin.accessible().shot("sessions-2-confirmer");
        admin.dialog().getByText("Mettre fin", EXACTLY).click();
        assertThat(theirs).hasCount(0);
        assertThat(page.heading("Qui êtes-vous\u00a0?")).isVisible();

        page.as("college", "/receveurs");
        assertThat(page.page().locator("main h1")).isVisible();
        var other = page.tab().open("/");
        other.press("Se déconnecter");
        assertThat(other.heading("Qui êtes-vous\u00a0?")).isVisible();
        assertThat(page.heading("Qui êtes-vous\u00a0?")).isVisible();
    }

    /** As after a restart of the program, which keeps sessions in memory. */
    @Test
    void what_was_typed_outlives_the_session_it_was_typed_in() {
        chromium.expect(Pattern.compile("status of 40[13]|WebSocket"));
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

        Stream.of("fournisseur", "mairie", "tiers2").forEach(PortalIT::endSession);

        for (var page : List.of(form, dialog, file)) {
            assertThat(page.heading(WHO)).isVisible();
        }
        dialog.fits().accessible().shot("session-finie");
        dialog.chooseAccount("mairie");
        assertThat(dialog.dialog().locator("textarea")).hasValue("Nous avons déjà un autre tiers");
        dialog.confirm("Refuser");
        form.chooseAccount("fournisseur");
        assertThat(form.page().getByLabel("Nom")).hasValue("Barbara Liskov");
        form.press("Enregistrer et continuer");
        assertThat(form.heading("Caractéristiques réseaux")).isVisible();
        file.chooseAccount("tiers2").press("Envoyer les demandes");
        assertThat(file.text("Lot terminé")).isVisible();
        Assertions.assertThat(DelegationOperations.statut(tiers, delegation)).isEqualTo("REFUSEE");
    }

    /** What was asked for in a session that was over is done in the next one, once. */
    @Test
    void what_is_sent_when_the_session_is_over_is_done_once_one_is_back() {
        chromium.expect(Pattern.compile("status of 40[13]|WebSocket"));
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
        chromium.expect(Pattern.compile("status of 40[13]|WebSocket"));
        var page = chromium.window(DESK, "fr").as("mairie", "/habilitations");
        assertThat(page.page().locator("main h1")).isVisible();
        page.page().context().clearCookies();
        endSession("mairie");

        assertThat(page.heading(WHO)).isVisible();
        page.chooseAccount("college");
        assertThat(page.page().locator(".frame-login")).containsText("college");
        assertThat(page.heading(WHO)).hasCount(0);
    }

    @Test
    void the_form_of_a_fiche_is_not_open_to_whoever_may_only_see_it() {
        FicheOperations.create(program.as("fournisseur"), "portail-lecture", ACME, "PRODUCTION");

        var page =
                chromium.window(DESK, "fr").as("aife", "/fiches/portail-lecture/saisie/protocole");

        assertThat(page.text("Cet écran ne vous est pas ouvert")).isVisible();
        assertThat(page.button("Enregistrer et continuer")).hasCount(0);
    }

    private static void endSession(String login) {
        var admin = program.as("admin");
        admin.ask(PortalSessions.END, Map.of("id", PortalSessions.newest(admin, login)));
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

    /**
     * S-57, from both sides: what a manager grants opens a screen of whoever asked, who has not
     * moved; the principal manager gives that up, and is told so.
     */
    @Test
    void a_manager_grants_what_is_asked_for_and_transfers_the_structure() {
        var college = HabilitationOperations.COLLEGE;
        var asking = chromium.window(PHONE, "fr").as("visiteur", "/");
        // Other classes leave them in other structures: this is the one that they act for.
        asking.page().evaluate(ACTS_FOR, List.of("visiteur", college));
        asking.open("/habilitations");
        asking.page().locator("[name=structure]").fill("louise michel");
        asking.press("Demander le rattachement à Collège Louise Michel");
        var manager = chromium.window(DESK, "fr").as("college", "/habilitations/utilisateurs");
        manager.press("Accepter le rattachement de visiteur").confirm("Accepter");
        asking.page()
                .locator("section.card")
                .filter(new Locator.FilterOptions().setHasText("Collège Louise Michel"))
                .getByText("Demander des habilitations", EXACTLY)
                .click();
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
        assertThat(asking.open("/habilitations").text("Demander un rattachement")).isVisible();
        Assertions.assertThat(
                        program.as("college")
                                .ask(
                                        HabilitationOperations.USERS,
                                        Map.of("structure", college, "statut", "VALIDE"))
                                .path("rattachements"))
                .hasSize(1);
    }

    @Test
    void a_search_that_is_kept_is_there_on_every_machine_of_its_person() {
        var page = chromium.window(DESK, "fr").as("travaux", "/fiches?q=ponant");
        page.press("Garder cette recherche")
                .type("Nom de la recherche (obligatoire)", "Les nôtres");
        page.dialog().getByText("Confirmer", EXACTLY).click();
        assertThat(page.text("Les nôtres")).isVisible();

        var other = chromium.window(PHONE, "fr").as("travaux", "/fiches");
        other.text("Les nôtres").click();
        assertThat(other.page()).hasURL(Pattern.compile(".*/fiches\\?q=ponant$"));
        other.fits().accessible().shot("fiches-recherche-gardee");
        other.press("Oublier la recherche Les nôtres");
        assertThat(other.text("Les nôtres")).hasCount(0);
        Assertions.assertThat(
                        program.as("travaux").ask("{ recherches { nom } }", Map.of()).toString())
                .doesNotContain("nôtres");
    }

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

    private static void writtenTo(ProgramClient person, String email) {
        person.askOne(
                "mutation($courriel: String!) { definePreferencesAvis(frequence: QUOTIDIEN,"
                        + " courriel: $courriel) { frequence } }",
                Map.of("courriel", email));
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
        assertThat(page.page().getByText("All that happened to it").first()).isVisible();
        assertThat(page.button("Destroy the contacts and the texts")).hasCount(0);
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

    /** The screen looks for itself how it fares. */
    @Test
    void whether_a_witness_still_signs_is_seen() throws Exception {
        var page = chromium.windowWithClock(DESK, "fr").as("audit", "/audit/scellement");
        var row = page.row(Witness.NAME);
        assertThat(row.getByText("Contresigne", EXACTLY)).isVisible();
        page.accessible().shot("temoin-1-signe");

        SharedProgram.witness.end();
        FicheOperations.create(program.as("fournisseur"), "portail-temoin", ACME, "PRODUCTION");
        seen(page, row.getByText("Ne contresigne plus", EXACTLY));
        page.accessible().shot("temoin-2-se-tait");

        SharedProgram.witness.cosign(program);
        seen(page, row.getByText("Contresigne", EXACTLY));
    }

    /** Moves the time of a page until it shows something. */
    private static void seen(PortalPage page, Locator what) {
        await().atMost(A_CHECKPOINT)
                .until(
                        () -> {
                            page.page().clock().fastForward(A_LOOK);
                            return what.isVisible();
                        });
    }

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
        var late = page.page().getByText("La plateforme tarde à répondre");
        var cut = other.page().getByText("Live updates are interrupted");

        program.freeze();
        try {
            page.press("Enregistrer et continuer").page().clock().fastForward(LATE);
            assertThat(late).isVisible();
            assertThat(page.page().getByLabel("Nom")).hasValue("Grace Hopper");
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
            // Other classes leave them in other structures: this is the one that they act for.
            page.page().evaluate(ACTS_FOR, List.of("fournisseur", FicheOperations.ACME));
            var list = page.tab().open("/habilitations");
            assertThat(list.page().locator("main h1")).isVisible();
            var cut = page.page().getByText("La mise à jour en direct est interrompue");

            relay.cut();
            assertThat(cut).isVisible();
            typed.press("Enregistrer et continuer");
            assertThat(typed.page().getByText("Le service ne répond pas.")).isVisible();
            assertThat(typed.page().locator("textarea")).hasValue("Ne pas perdre");
            typed.accessible().shot("coupe-1-formulaire");
            list.page().locator("#navigation a[href='/fiches']").click();
            assertThat(list.page().getByText("Le service ne répond pas.")).isVisible();
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
            assertThat(list.page().getByText("La mise à jour en direct est interrompue"))
                    .hasCount(0);
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
}
