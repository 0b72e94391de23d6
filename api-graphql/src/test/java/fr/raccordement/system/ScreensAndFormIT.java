package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.DelegationOperations.COLLEGE;
import static fr.raccordement.system.DelegationOperations.VALOMBRE;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.ANALYSE;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.OPALE;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.choice;
import static fr.raccordement.system.FicheOperations.contact;
import static fr.raccordement.system.HabilitationOperations.GRANT;
import static fr.raccordement.system.HabilitationOperations.LYCEE;
import static fr.raccordement.system.HabilitationOperations.grant;
import static fr.raccordement.system.HabilitationOperations.profil;
import static fr.raccordement.system.HabilitationOperations.revoke;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the guide says of scope, prerequisites, screens and the parts of the form. */
class ScreensAndFormIT {

    private static final String ECRANS =
            "{ moi { rattachements { structure { siret type } ecrans } } }";
    private static final String FICHES_OF =
            "query($filter: FicheFilter) { fiches(filter: $filter) { totalCount } }";
    private static final String MODES =
            "{ __type(name: \"ModeTraitement\") { enumValues { name description } } }";

    private static final RunningProgram program = SharedProgram.program;
    private static final Authority authority = SharedProgram.authority;
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient travaux = program.as("travaux");
    private static final ProgramClient tiers = program.as("tiers");
    private static final ProgramClient lycee = program.as("lycee");
    private static final ProgramClient aife = program.as("aife");
    private static final ProgramClient visiteur = program.as("visiteur");

    @AfterAll
    static void take_back() {
        revoke(tiers, OPALE, "visiteur", "EDI_RECEPTEUR_CONSULTATION");
        revoke(travaux, PONANT, "visiteur", "RACCORDEMENT_CONSULTATION");
        grant(lycee, LYCEE, "lycee", "EDI_GESTION_MODIFICATION");
    }

    @Test
    void S_01_a_structure_connects_in_edi_and_by_api() {
        var fiche =
                FicheOperations.active(
                        travaux, aife, "s01", PONANT, authority.issue("s01", CLIENT));
        RaccordementApiOperations.compte(travaux, PONANT);
        var api = RaccordementApiOperations.declare(travaux, "s01-api", PONANT, "S01");

        assertThat(fiche.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(api.path("statut").asString()).isEqualTo("ACTIF");
        assertThat(api.path("structure")).isEqualTo(fiche.path("structure"));
    }

    @Test
    void S_03_production_is_opened_to_who_was_never_in_qualification() {
        var certificat = authority.issue("s03", CLIENT);
        FicheOperations.active(program.as("mairie"), aife, "s03", VALOMBRE, certificat);

        await().until(() -> fichesOf(VALOMBRE, "PRODUCTION") == 1);
        assertThat(fichesOf(VALOMBRE, "QUALIFICATION")).isZero();
    }

    @Test
    void S_05_whoever_relies_on_an_operator_files_no_fiche() {
        var college = program.as("college");
        DelegationOperations.active(tiers, aife, "s05", OPALE, authority.issue("s05", CLIENT));

        var delegation = DelegationOperations.request(tiers, "s05", COLLEGE);
        DelegationOperations.accept(college, delegation);

        await().until(() -> DelegationOperations.statut(college, delegation).equals("ACTIVEE"));
        assertThat(
                        DelegationOperations.inForce(college, COLLEGE, null)
                                .at("/tiers/siret")
                                .asString())
                .isEqualTo(OPALE);
        assertThat(fichesOf(COLLEGE, "PRODUCTION")).isZero();
        assertThat(fichesOf(COLLEGE, "QUALIFICATION")).isZero();
        DelegationOperations.end(college, delegation);
    }

    @Test
    void S_08_edi_needs_a_valid_certificate_and_the_network_and_api_the_name_in_piste() {
        FicheOperations.create(fournisseur, "s08", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "s08", "SFTP");
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s08")))
                .contains("CERT_MISSING", "RESEAU_MISSING");

        FicheOperations.deposit(fournisseur, "s08", authority.issue(0, "s08-expired", CLIENT));
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s08"))).contains("CERT_VALIDITY");
        assertThat(verdicts(authority.issue(0, "s08-other", CLIENT)))
                .contains("CERT_VALIDITY NON_CONFORME");
        assertThat(verdicts(authority.issue("s08", CLIENT))).contains("CERT_VALIDITY CONFORME");

        RaccordementApiOperations.compte(fournisseur, ACME);
        var nameless = RaccordementApiOperations.declaration("s08-api", ACME, "");
        assertThat(fournisseur.refused(RaccordementApiOperations.DECLARE, nameless))
                .contains("PISTE_NAME_MISSING");
    }

    @Test
    void S_11_the_domain_raccordements_has_edi_and_api_for_who_holds_something_there() {
        assertThat(ecrans(fournisseur, ACME))
                .anyMatch(it -> it.startsWith("EDI_"))
                .anyMatch(it -> it.startsWith("API_"));

        visiteur.askOne(HabilitationOperations.REQUEST, Map.of("structure", ACME));
        var accepted = new HashMap<String, Object>(HabilitationOperations.user(ACME, "visiteur"));
        accepted.put("accepter", true);
        fournisseur.askOne(HabilitationOperations.DECIDE, accepted);
        HabilitationOperations.own(visiteur, ACME, "VALIDE");
        assertThat(ecrans(visiteur, ACME)).isEmpty();
    }

    @Test
    void S_12_fiches_are_created_by_kind_and_searched_as_the_profiles_say() {
        assertThat(ecrans(fournisseur, ACME))
                .contains("EDI_CREER_FICHE_EMETTEUR", "EDI_RECHERCHER_FICHE")
                .doesNotContain("EDI_CREER_FICHE_RECEPTEUR");
        assertThat(ecrans(tiers, OPALE))
                .contains(
                        "EDI_CREER_FICHE_EMETTEUR",
                        "EDI_CREER_FICHE_RECEPTEUR",
                        "EDI_RECHERCHER_FICHE");

        grant(tiers, OPALE, "visiteur", "EDI_RECEPTEUR_CONSULTATION");
        await().until(() -> ecrans(visiteur, OPALE).equals(List.of("EDI_RECHERCHER_FICHE")));
    }

    @Test
    void S_13_receivers_are_managed_on_a_public_structure_by_who_holds_edi_gestion() {
        assertThat(managesReceivers()).isTrue();
        assertThat(ecrans(tiers, OPALE)).doesNotContain("EDI_GERER_RECEPTEURS");
        assertThat(tiers.refused(GRANT, profil(OPALE, "tiers", "EDI_GESTION_MODIFICATION")))
                .contains("PROFIL_NOT_APPLICABLE");

        grant(lycee, LYCEE, "visiteur", "EDI_GESTION_MODIFICATION");
        await().until(() -> profils(visiteur, LYCEE).contains("EDI_GESTION_MODIFICATION"));
        assertThat(ecrans(visiteur, LYCEE)).isEmpty();
        revoke(lycee, LYCEE, "lycee", "EDI_GESTION_MODIFICATION");
        await().until(() -> !managesReceivers());
        grant(lycee, LYCEE, "lycee", "EDI_GESTION_CONSULTATION");
        await().until(ScreensAndFormIT::managesReceivers);
    }

    @Test
    void S_14_connections_by_api_are_managed_and_declared_as_the_profiles_say() {
        assertThat(ecrans(travaux, PONANT))
                .contains("API_GERER_RACCORDEMENTS", "API_DECLARER_PISTE");

        grant(travaux, PONANT, "visiteur", "RACCORDEMENT_CONSULTATION");
        await().until(() -> ecrans(visiteur, PONANT).contains("API_GERER_RACCORDEMENTS"));
        assertThat(ecrans(visiteur, PONANT)).doesNotContain("API_DECLARER_PISTE");
    }

    @Test
    void S_23_the_period_is_confirmed_and_lies_within_the_certificate() {
        ready("s23");
        assertThat(refusedPart("s23", Map.of("validite", FicheOperations.daysFromNow(-1))))
                .contains("VALIDITE_ORDER");

        var saved = describe("s23", Map.of("validite", FicheOperations.daysFromNow(90)));
        assertThat(saved.at("/validite/au").asString())
                .isEqualTo(FicheOperations.daysFromNow(90).get("au"));

        describe("s23", Map.of("validite", FicheOperations.daysFromNow(400)));
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s23"))).contains("CERT_PERIOD");
    }

    @Test
    void S_24_what_the_certificate_says_is_shown_for_checking() {
        var certificat = authority.issue("s24", CLIENT);
        FicheOperations.ready(fournisseur, "s24", ACME, certificat);

        var shown =
                fournisseur
                        .askOne(
                                "query($id: ID!) { fiche(id: $id) { certificats { fichier sha256"
                                        + " sujet emetteur numeroSerie valideDu valideAu usages"
                                        + " chaine } } }",
                                Map.of("id", "s24"))
                        .at("/certificats/0");

        assertThat(shown.path("fichier").asString()).isEqualTo("s24.p7b");
        assertThat(shown.path("sha256").asString()).isEqualTo(certificat.sha256());
        assertThat(shown.path("sujet").asString()).contains("CN=s24");
        assertThat(shown.path("emetteur").asString()).contains("CN=Essai Racine");
        assertThat(shown.path("numeroSerie").asString()).matches("[0-9a-f]+");
        assertThat(shown.path("valideDu").asString()).isLessThan(shown.path("valideAu").asString());
        assertThat(shown.path("usages").toString()).isEqualTo("[\"CLIENT\"]");
        assertThat(shown.path("chaine")).hasSize(2);
    }

    @Test
    void S_25_somebody_can_be_called_about_the_technical_side() {
        analysed("s25");
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s25"))).contains("CONTACT_MISSING");
        assertThat(refusedPart("s25", Map.of("contacts", List.of(contact("Ada", "ada")))))
                .contains("CONTACT_EMAIL");

        var saved =
                describe("s25", Map.of("contacts", List.of(contact("Ada", "ada@acme.example"))));

        assertThat(saved.at("/contacts/0/telephone").asString()).isEqualTo("+33140506070");
    }

    @Test
    void S_27_each_code_is_treated_not_at_all_completely_or_partially() {
        ready("s27");
        for (var mode : List.of("COMPLETE", "PARTIELLE", "PAS_DE_RACCORDEMENT")) {
            var saved = describe("s27", Map.of("interfaces", List.of(choice("FSO1113A", mode))));
            assertThat(saved.at("/interfaces/0/mode").asString()).isEqualTo(mode);
        }
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s27"))).contains("INTERFACE_MISSING");
    }

    @Test
    void S_28_complete_is_in_use_as_chosen_and_says_that_one_bad_invoice_rejects_the_hundred() {
        var fiche = active("s28");

        assertThat(fiche.at("/interfaces/0/mode").asString()).isEqualTo("COMPLETE");
        assertThat(meaning("COMPLETE")).contains("100 invoices", "none goes in");
    }

    @Test
    void S_29_partial_is_in_use_as_chosen_and_says_that_the_other_99_go_in() {
        ready("s29");
        describe("s29", Map.of("interfaces", List.of(choice("FSO1113A", "PARTIELLE"))));
        fournisseur.askOne(SUBMIT, Map.of("id", "s29"));
        var fiche = aife.askOne(ACTIVATE, Map.of("id", "s29"));

        assertThat(fiche.at("/interfaces/0/mode").asString()).isEqualTo("PARTIELLE");
        assertThat(meaning("PARTIELLE")).contains("100 invoices", "99 go in");
    }

    @Test
    void S_32_a_comment_is_free_and_not_required() {
        ready("s32");
        var text =
                "Reprise du raccordement de la qualification.\nMerci d’appeler avant : 14 h–16 h";
        assertThat(describe("s32", Map.of("commentaire", text)).path("commentaire").asString())
                .isEqualTo(text);
        assertThat(refusedPart("s32", Map.of("commentaire", "x".repeat(4001))))
                .contains("COMMENTAIRE_TOO_LONG");

        assertThat(active("s32-none").path("commentaire").isNull()).isTrue();
    }

    /** The screens that the caller has on a structure. */
    private static List<String> profils(ProgramClient client, String siret) {
        return HabilitationOperations.own(client, siret, "VALIDE")
                .path("habilitations")
                .valueStream()
                .filter(it -> it.path("effective").asBoolean())
                .map(it -> it.path("profil").asString())
                .toList();
    }

    private static List<String> ecrans(ProgramClient client, String siret) {
        return client.askOne(ECRANS, Map.of())
                .path("rattachements")
                .valueStream()
                .filter(it -> it.at("/structure/siret").asString().equals(siret))
                .flatMap(it -> it.path("ecrans").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private static boolean managesReceivers() {
        return ecrans(lycee, LYCEE).contains("EDI_GERER_RECEPTEURS");
    }

    private static int fichesOf(String structure, String environnement) {
        var filter = Map.of("structure", structure, "environnement", environnement);
        return aife.askOne(FICHES_OF, Map.of("filter", filter)).path("totalCount").asInt();
    }

    private static List<String> verdicts(Authority.Issued certificat) {
        return fournisseur
                .askOne(
                        ANALYSE,
                        Map.of(
                                "protocole",
                                "SFTP",
                                "environnement",
                                "PRODUCTION",
                                "fichiers",
                                List.of(certificat.file())))
                .at("/certificats/0/controles")
                .valueStream()
                .map(it -> it.path("code").asString() + " " + it.path("verdict").asString())
                .toList();
    }

    private static String meaning(String mode) {
        return fournisseur
                .askOne(MODES, Map.of())
                .path("enumValues")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(mode))
                .map(it -> it.path("description").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void analysed(String id) {
        FicheOperations.create(fournisseur, id, ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, id, "SFTP");
        FicheOperations.deposit(fournisseur, id, authority.issue(id, CLIENT));
    }

    private static void ready(String id) {
        FicheOperations.ready(fournisseur, id, ACME, authority.issue(id, CLIENT));
    }

    private static JsonNode active(String id) {
        return FicheOperations.active(fournisseur, aife, id, ACME, authority.issue(id, CLIENT));
    }

    private static JsonNode describe(String id, Map<String, ?> input) {
        return FicheOperations.describe(fournisseur, id, input);
    }

    private static List<String> refusedPart(String id, Map<String, ?> input) {
        return fournisseur.refused(DESCRIBE, Map.of("id", id, "input", input));
    }
}
