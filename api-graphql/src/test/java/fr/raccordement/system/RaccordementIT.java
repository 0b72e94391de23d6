package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Authority.SERVER;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.ADD_CODE;
import static fr.raccordement.system.FicheOperations.ANALYSE;
import static fr.raccordement.system.FicheOperations.CERTIFICAT;
import static fr.raccordement.system.FicheOperations.CHOOSE;
import static fr.raccordement.system.FicheOperations.CREATE;
import static fr.raccordement.system.FicheOperations.DEACTIVATE;
import static fr.raccordement.system.FicheOperations.DEPOSIT;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.DISCARD;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.REACTIVATE;
import static fr.raccordement.system.FicheOperations.RETIRE_CODE;
import static fr.raccordement.system.FicheOperations.RETURN;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.WITHDRAW;
import static fr.raccordement.system.FicheOperations.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the guide (domain.md 1), each through the running program; names start with them.
 */
class RaccordementIT {

    private static final RunningProgram program = SharedProgram.program;
    private static final Authority authority = SharedProgram.authority;
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient travaux = program.as("travaux");
    private static final ProgramClient aife = program.as("aife");
    private static final ProgramClient admin = program.as("admin");
    private static final ProgramClient visiteur = program.as("visiteur");

    @Test
    void S_02_a_fiche_is_for_one_platform_and_S_03_production_asks_for_no_qualification_first() {
        var production = FicheOperations.create(fournisseur, "s02-p", ACME, "PRODUCTION");
        var qualification = FicheOperations.create(fournisseur, "s02-q", ACME, "QUALIFICATION");

        assertThat(production.path("environnement").asString()).isEqualTo("PRODUCTION");
        assertThat(qualification.path("environnement").asString()).isEqualTo("QUALIFICATION");
    }

    @Test
    void S_04_a_public_structure_files_one_too() {
        var fiche =
                FicheOperations.create(program.as("lycee"), "s04", "19750001000016", "PRODUCTION");

        assertThat(fiche.at("/structure/nom").asString()).isEqualTo("Lycée Jean Moulin");
    }

    @Test
    void S_07_a_fiche_needs_an_account_and_a_structure_record() {
        assertThat(fournisseur.refused(CREATE, creation("s07", "55208131766522", "PRODUCTION")))
                .containsAnyOf("FORBIDDEN", "STRUCTURE_UNKNOWN");
        assertThat(visiteur.refused(CREATE, creation("s07", ACME, "PRODUCTION")))
                .containsExactly("FORBIDDEN");
        assertThat(program.as("nobody").send("{ moi { login } }", Map.of()).toString())
                .contains("UNAUTHENTICATED");
    }

    @Test
    void S_12_creating_again_with_the_same_identifier_answers_the_same_fiche() {
        var first = FicheOperations.create(fournisseur, "s12", ACME, "PRODUCTION");

        assertThat(FicheOperations.create(fournisseur, "s12", ACME, "PRODUCTION")).isEqualTo(first);
        assertThat(fournisseur.refused(CREATE, creation("s12", ACME, "QUALIFICATION")))
                .containsExactly("FICHE_ID_TAKEN");
    }

    @Test
    void S_15_the_protocol_says_which_roles_the_certificates_have() {
        var client = List.of(authority.issue("s15-client", CLIENT));
        var server = List.of(authority.issue("s15-server", SERVER));
        var both = List.of(client.getFirst(), server.getFirst());

        assertThat(conform("SFTP", client)).isTrue();
        assertThat(conform("SFTP", server)).isFalse();
        assertThat(conform("AS2", server)).isTrue();
        assertThat(conform("AS2", client)).isFalse();
        assertThat(conform("PESIT", client)).isFalse();
        assertThat(conform("PESIT", server)).isFalse();
        assertThat(conform("PESIT", both)).isTrue();
        assertThat(conform("PESIT", List.of(authority.issue("s15", CLIENT, SERVER)))).isTrue();
    }

    @Test
    void S_16_an_issuer_out_of_the_list_is_refused_in_production_and_noted_in_qualification() {
        var unknown = new Authority("Inconnue").issue("s16", CLIENT);

        assertThat(verdict(unknown, "PRODUCTION", "CERT_TRUST")).isEqualTo("NON_CONFORME ERREUR");
        assertThat(verdict(unknown, "QUALIFICATION", "CERT_TRUST"))
                .isEqualTo("NON_CONFORME AVERTISSEMENT");
    }

    @Test
    void S_17_a_file_is_pkcs7_with_the_whole_chain() {
        FicheOperations.create(fournisseur, "s17", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "s17", "SFTP");
        var letter = List.of(Map.of("nom", "lettre.p7b", "contenu", "Qm9uam91cg=="));

        assertThat(fournisseur.refused(DEPOSIT, Map.of("id", "s17", "fichiers", letter)))
                .contains("CERT_FORMAT");
        var deposited = FicheOperations.deposit(fournisseur, "s17", authority.issue("s17", CLIENT));
        assertThat(deposited.at("/certificats/0/chaine")).hasSize(2);
    }

    @Test
    void S_18_a_certificate_serves_one_fiche_only() {
        var certificat = authority.issue("s18", CLIENT);
        FicheOperations.ready(fournisseur, "s18", ACME, certificat);
        fournisseur.askOne(SUBMIT, Map.of("id", "s18"));

        FicheOperations.create(travaux, "s18-b", PONANT, "PRODUCTION");
        FicheOperations.choose(travaux, "s18-b", "SFTP");
        FicheOperations.deposit(travaux, "s18-b", certificat);

        var comment = Map.of("id", "s18-b", "input", Map.of("commentaire", "x"));
        assertThat(travaux.refused(DESCRIBE, comment)).contains("CERT_ALREADY_USED");
        var named = Map.of("sha256", certificat.sha256().toUpperCase(Locale.ROOT));
        assertThat(fournisseur.askOne(CERTIFICAT, named).at("/detenteur/ficheId").asString())
                .isEqualTo("s18");
        assertThat(travaux.askOne(CERTIFICAT, named).isNull()).isTrue();
    }

    @Test
    void S_18_of_two_submissions_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            var certificat = authority.issue("race" + round, CLIENT);
            var one = "race-%d-a".formatted(round);
            var other = "race-%d-b".formatted(round);
            FicheOperations.ready(fournisseur, one, ACME, certificat);
            FicheOperations.ready(travaux, other, PONANT, certificat);

            var answers = new ArrayList<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var mine = threads.submit(() -> fournisseur.send(SUBMIT, Map.of("id", one)));
                var theirs = threads.submit(() -> travaux.send(SUBMIT, Map.of("id", other)));
                answers.add(mine.get().toString());
                answers.add(theirs.get().toString());
            }
            assertThat(answers).filteredOn(it -> it.contains("\"ENVOYEE\"")).hasSize(1);
            assertThat(answers).filteredOn(it -> it.contains("CERT_ALREADY_USED")).hasSize(1);
        }
    }

    @Test
    void S_19_pesit_takes_two_files_and_sftp_one() {
        var two = List.of(authority.issue("s19-a", CLIENT), authority.issue("s19-b", SERVER));
        var files = two.stream().map(Authority.Issued::file).toList();
        FicheOperations.create(fournisseur, "s19", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "s19", "SFTP");
        var one = fournisseur.askOne(DEPOSIT, Map.of("id", "s19", "fichiers", files));
        assertThat(one.path("certificatsConformes").asBoolean()).isFalse();

        FicheOperations.choose(fournisseur, "s19", "PESIT");
        var deposited = fournisseur.askOne(DEPOSIT, Map.of("id", "s19", "fichiers", files));
        assertThat(deposited.path("certificatsConformes").asBoolean()).isTrue();
    }

    @Test
    void S_20_the_form_opens_once_the_certificates_conform() {
        FicheOperations.create(fournisseur, "s20", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "s20", "SFTP");
        var comment = Map.of("id", "s20", "input", Map.of("commentaire", "Bonjour"));
        assertThat(fournisseur.refused(DESCRIBE, comment)).contains("CERT_MISSING");

        FicheOperations.deposit(fournisseur, "s20", authority.issue("s20-server", SERVER));
        assertThat(fournisseur.refused(DESCRIBE, comment)).contains("CERT_USAGE");

        FicheOperations.deposit(fournisseur, "s20", authority.issue("s20", CLIENT));
        var described = fournisseur.askOne(DESCRIBE, comment);
        assertThat(described.path("commentaire").asString()).isEqualTo("Bonjour");
    }

    @Test
    void S_21_another_protocol_clears_certificates_and_network() {
        FicheOperations.ready(fournisseur, "s21", ACME, authority.issue("s21", CLIENT));

        var changed = FicheOperations.choose(fournisseur, "s21", "AS2");

        assertThat(changed.path("certificats")).isEmpty();
        assertThat(changed.path("reseau").isNull()).isTrue();
        assertThat(changed.path("contacts")).hasSize(1);
    }

    @Test
    void S_22_the_analysis_is_kept_with_what_each_screen_is_filled_in_with() {
        FicheOperations.ready(fournisseur, "s22", ACME, authority.issue("s22", CLIENT));

        var fiche = fournisseur.askOne(FICHE, Map.of("id", "s22"));

        assertThat(fiche.at("/certificats/0/controles"))
                .extracting(it -> it.path("code").asString())
                .contains("CERT_CHAIN", "CERT_TRUST", "CERT_USAGE", "CERT_KEY", "CERT_UNIQUE");
        assertThat(fiche.at("/validite/au").asString())
                .isEqualTo(FicheOperations.today().plusDays(60).toString());
        assertThat(fiche.at("/contacts/0/email").asString()).isEqualTo("ada.lovelace@acme.example");
        assertThat(fiche.at("/reseau/login").asString()).isEqualTo("l-s22");
        assertThat(fiche.at("/interfaces/0/mode").asString()).isEqualTo("COMPLETE");
        var platform =
                "query($id: ID!) { fiche(id: $id) { plateforme { parametres { nom valeur } } } }";
        assertThat(fournisseur.askOne(platform, Map.of("id", "s22")).toString())
                .contains("sftp.plateforme.example");
    }

    @Test
    void S_26_a_private_address_is_refused() {
        FicheOperations.ready(fournisseur, "s26", ACME, authority.issue("s26", CLIENT));
        var sftp = Map.of("adressesSources", List.of("10.0.0.1"), "login", "acme");
        var input = Map.of("reseau", Map.of("sftp", sftp));

        assertThat(fournisseur.refused(DESCRIBE, Map.of("id", "s26", "input", input)))
                .contains("ADRESSE_PRIVEE");
    }

    @Test
    void S_30_works_codes_may_be_chosen_and_S_28_S_29_with_a_mode_they_admit() {
        FicheOperations.ready(fournisseur, "s30", ACME, authority.issue("s30", CLIENT));
        for (var code : List.of("FSO1130A", "FSO1131A", "FSO1137A")) {
            FicheOperations.describe(fournisseur, "s30", choice(code, "COMPLETE"));
            FicheOperations.describe(fournisseur, "s30", choice(code, "PARTIELLE"));
        }
        assertThat(refusedChoice("s30", "FSO1130A", "ABONNE")).contains("INTERFACE_MODE");
        assertThat(refusedChoice("s30", "FSO9999Z", "COMPLETE")).contains("INTERFACE_CODE_UNKNOWN");
    }

    @Test
    void S_31_a_code_for_trials_is_not_offered_for_production() {
        admin.askOne(ADD_CODE, Map.of("input", code("FSO7001A", "QUALIFICATION")));
        FicheOperations.ready(fournisseur, "s31", ACME, authority.issue("s31", CLIENT));

        assertThat(refusedChoice("s31", "FSO7001A", "COMPLETE")).contains("INTERFACE_NOT_OFFERED");
        await().untilAsserted(() -> assertThat(offered("QUALIFICATION")).contains("FSO7001A"));
        assertThat(offered("PRODUCTION")).doesNotContain("FSO7001A");
    }

    @Test
    void S_31_a_retired_code_is_chosen_no_more_and_kept_where_it_was() {
        admin.askOne(ADD_CODE, Map.of("input", code("FSO7002A", "PRODUCTION")));
        FicheOperations.ready(fournisseur, "s31-r", ACME, authority.issue("s31-r", CLIENT));
        FicheOperations.describe(fournisseur, "s31-r", choice("FSO7002A", "COMPLETE"));
        admin.askOne(RETIRE_CODE, Map.of("code", "FSO7002A", "motif", "Remplacé"));

        FicheOperations.ready(fournisseur, "s31-s", ACME, authority.issue("s31-s", CLIENT));
        assertThat(refusedChoice("s31-s", "FSO7002A", "COMPLETE"))
                .containsAnyOf("INTERFACE_NOT_OFFERED", "INTERFACE_CODE_UNKNOWN");
        var kept = fournisseur.askOne(FICHE, Map.of("id", "s31-r"));
        assertThat(kept.at("/interfaces/0/code").asString()).isEqualTo("FSO7002A");
    }

    @Test
    void S_33_an_incomplete_draft_is_kept_and_its_submission_lists_all_that_is_missing() {
        FicheOperations.create(fournisseur, "s33", ACME, "PRODUCTION");
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s33"))).contains("PROTOCOLE_MISSING");
        FicheOperations.choose(fournisseur, "s33", "SFTP");
        FicheOperations.deposit(fournisseur, "s33", authority.issue("s33", CLIENT));

        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s33")))
                .contains(
                        "VALIDITE_MISSING",
                        "CONTACT_MISSING",
                        "RESEAU_MISSING",
                        "INTERFACE_MISSING");
        var kept = fournisseur.askOne(FICHE, Map.of("id", "s33"));
        assertThat(kept.path("statut").asString()).isEqualTo("BROUILLON");
    }

    @Test
    void S_34_a_search_finds_the_fiches_of_the_caller_and_no_other() {
        FicheOperations.create(travaux, "s34-t", PONANT, "QUALIFICATION");
        FicheOperations.create(fournisseur, "s34-f", ACME, "QUALIFICATION");

        await().untilAsserted(
                        () ->
                                assertThat(listed(travaux, Map.of()))
                                        .contains("s34-t")
                                        .doesNotContain("s34-f"));
        await().untilAsserted(
                        () ->
                                assertThat(listed(aife, Map.of("structure", ACME)))
                                        .contains("s34-f")
                                        .doesNotContain("s34-t"));
        assertThat(listed(visiteur, Map.of())).isEmpty();
        assertThat(travaux.askOne(FICHE, Map.of("id", "s34-f")).isNull()).isTrue();
        assertThat(travaux.refused(SUBMIT, Map.of("id", "s34-f"))).containsExactly("NOT_FOUND");
        var search = "{ structures(recherche: \"dematerialisation\") { nodes { nom } } }";
        assertThat(travaux.ask(search, Map.of()).toString()).contains("OPALE Dématérialisation");
    }

    @Test
    void S_35_a_fiche_goes_from_draft_to_closed_and_back_and_its_history_tells_it() {
        FicheOperations.ready(fournisseur, "s35", ACME, authority.issue("s35", CLIENT));
        var id = Map.of("id", "s35");
        fournisseur.askOne(SUBMIT, id);
        fournisseur.askOne(WITHDRAW, id);
        fournisseur.askOne(SUBMIT, id);
        aife.askOne(RETURN, Map.of("id", "s35", "motif", "Le port manque"));
        assertThat(fournisseur.askOne(FICHE, id).path("motif").asString())
                .isEqualTo("Le port manque");
        fournisseur.askOne(SUBMIT, id);
        assertThat(fournisseur.refused(ACTIVATE, id)).containsExactly("FORBIDDEN");
        var active = aife.askOne(ACTIVATE, id);
        assertThat(active.path("codeApplication").asString()).matches("[A-Z]{3}[0-9]{3}");
        fournisseur.askOne(DEACTIVATE, Map.of("id", "s35", "motif", "Déménagement"));
        assertThat(aife.askOne(REACTIVATE, id).path("codeApplication"))
                .isEqualTo(active.path("codeApplication"));

        var history = nodes(fournisseur.askOne(HISTORY, id).at("/history/nodes"));
        assertThat(history)
                .extracting(it -> it.path("sequence").asInt())
                .isEqualTo(IntStream.range(0, history.size()).boxed().toList());
        assertThat(history)
                .filteredOn(it -> !it.path("statusBefore").equals(it.path("statusAfter")))
                .extracting(
                        it -> it.path("statusAfter").asString(), it -> it.path("actor").asString())
                .containsExactly(
                        tuple("BROUILLON", "fournisseur"),
                        tuple("ENVOYEE", "fournisseur"),
                        tuple("BROUILLON", "fournisseur"),
                        tuple("ENVOYEE", "fournisseur"),
                        tuple("BROUILLON", "aife"),
                        tuple("ENVOYEE", "fournisseur"),
                        tuple("ACTIVEE", "aife"),
                        tuple("DESACTIVEE", "fournisseur"),
                        tuple("ACTIVEE", "aife"));
        for (var entry : history) {
            if (entry.path("actor").asString().equals("systeme")) {
                assertThat(entry.path("type").asString()).isEqualTo("ValiditeEndNotified");
                continue;
            }
            var operator = entry.path("actor").asString().equals("aife");
            assertThat(entry.path("onBehalfOf").asString()).isEqualTo(operator ? "AIFE" : ACME);
            assertThat(entry.path("correlationId").asString()).isEqualTo("test");
        }
    }

    @Test
    void S_35_a_fiche_is_shown_as_it_was() {
        FicheOperations.ready(fournisseur, "s35-past", ACME, authority.issue("s35-past", CLIENT));
        fournisseur.askOne(SUBMIT, Map.of("id", "s35-past"));
        var now = fournisseur.askOne(FICHE, Map.of("id", "s35-past"));
        var history =
                nodes(fournisseur.askOne(HISTORY, Map.of("id", "s35-past")).at("/history/nodes"));

        assertThat(now.path("version").asInt()).isEqualTo(history.size() - 1);
        for (var entry : history) {
            var asked = Map.of("id", "s35-past", "version", entry.path("sequence").asInt());
            var then = fournisseur.askOne(FICHE, asked);
            assertThat(then.path("version")).isEqualTo(entry.path("sequence"));
            assertThat(then.path("modifieeLe")).isEqualTo(entry.path("at"));
            assertThat(then.path("statut")).isEqualTo(entry.path("statusAfter"));
        }
        var last = history.getLast().path("at").asString();
        assertThat(fournisseur.askOne(FICHE, Map.of("id", "s35-past", "at", last))).isEqualTo(now);
        var before = Instant.parse(history.getFirst().path("at").asString()).minusSeconds(1);
        var asked = Map.of("id", "s35-past", "at", before.toString());
        assertThat(fournisseur.askOne(FICHE, asked).isNull()).isTrue();
    }

    @Test
    void S_36_only_a_draft_is_edited_and_only_as_it_was_seen() {
        FicheOperations.ready(fournisseur, "s36", ACME, authority.issue("s36", CLIENT));
        var edit = Map.of("commentaire", "x");
        assertThat(fournisseur.refused(DESCRIBE, Map.of("id", "s36", "version", 0, "input", edit)))
                .containsExactly("CONFLICT");

        fournisseur.askOne(SUBMIT, Map.of("id", "s36"));
        assertThat(fournisseur.refused(DESCRIBE, Map.of("id", "s36", "input", edit)))
                .containsExactly("FICHE_NOT_EDITABLE");
        assertThat(fournisseur.refused(CHOOSE, Map.of("id", "s36", "protocole", "AS2")))
                .containsExactly("FICHE_NOT_EDITABLE");
    }

    @Test
    void S_36_a_draft_thrown_away_is_gone_for_its_author() {
        FicheOperations.create(fournisseur, "s36-d", ACME, "PRODUCTION");
        fournisseur.askOne(DISCARD, Map.of("id", "s36-d"));

        assertThat(fournisseur.askOne(FICHE, Map.of("id", "s36-d")).isNull()).isTrue();
        assertThat(fournisseur.refused(SUBMIT, Map.of("id", "s36-d"))).containsExactly("NOT_FOUND");
    }

    private static boolean conform(String protocole, List<Authority.Issued> certificats) {
        return analysis(protocole, "PRODUCTION", certificats).path("conforme").asBoolean();
    }

    private static String verdict(Authority.Issued certificat, String environnement, String code) {
        var found = analysis("SFTP", environnement, List.of(certificat));
        return nodes(found.at("/certificats/0/controles")).stream()
                .filter(it -> it.path("code").asString().equals(code))
                .map(it -> it.path("verdict").asString() + " " + it.path("severite").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode analysis(
            String protocole, String environnement, List<Authority.Issued> certificats) {
        var files = certificats.stream().map(Authority.Issued::file).toList();
        return fournisseur.askOne(
                ANALYSE,
                Map.of("protocole", protocole, "environnement", environnement, "fichiers", files));
    }

    private static Map<String, ?> choice(String code, String mode) {
        return Map.of("interfaces", List.of(Map.of("code", code, "mode", mode)));
    }

    private static List<String> refusedChoice(String id, String code, String mode) {
        return fournisseur.refused(DESCRIBE, Map.of("id", id, "input", choice(code, mode)));
    }

    private static Map<String, ?> code(String code, String environnement) {
        return Map.of(
                "code",
                code,
                "libelleFr",
                "Essai",
                "libelleEn",
                "Trial",
                "direction",
                "SORTANT",
                "kind",
                "EMETTEUR",
                "environnements",
                List.of(environnement),
                "modes",
                List.of("PAS_DE_RACCORDEMENT", "COMPLETE"),
                "source",
                "essai");
    }

    private static String offered(String environnement) {
        var asked = "{ interfaceCodes(kind: EMETTEUR, environnement: %s) { code } }";
        return fournisseur.ask(asked.formatted(environnement), Map.of()).toString();
    }

    private static List<String> listed(ProgramClient client, Map<String, ?> filter) {
        var asked =
                "query($filter: FicheFilter) { fiches(filter: $filter, first: 200) { nodes { id }"
                        + " } }";
        return nodes(client.askOne(asked, Map.of("filter", filter)).path("nodes")).stream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return array.valueStream().toList();
    }
}
