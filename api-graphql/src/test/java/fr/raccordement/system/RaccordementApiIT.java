package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.HabilitationOperations.LYCEE;
import static fr.raccordement.system.HabilitationOperations.OPALE;
import static fr.raccordement.system.RaccordementApiOperations.COMPTE;
import static fr.raccordement.system.RaccordementApiOperations.CORRECT;
import static fr.raccordement.system.RaccordementApiOperations.DEACTIVATE;
import static fr.raccordement.system.RaccordementApiOperations.DECLARE;
import static fr.raccordement.system.RaccordementApiOperations.DECLARE_COMPTE;
import static fr.raccordement.system.RaccordementApiOperations.FORGET;
import static fr.raccordement.system.RaccordementApiOperations.HISTORY;
import static fr.raccordement.system.RaccordementApiOperations.LIST;
import static fr.raccordement.system.RaccordementApiOperations.LOAD;
import static fr.raccordement.system.RaccordementApiOperations.ONE;
import static fr.raccordement.system.RaccordementApiOperations.REACTIVATE;
import static fr.raccordement.system.RaccordementApiOperations.RENEW_COMPTE;
import static fr.raccordement.system.RaccordementApiOperations.declaration;
import static fr.raccordement.system.RaccordementApiOperations.legacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The rules of the guide about connections by API, through the running program. */
class RaccordementApiIT {

    private static final String CERTIFICAT =
            "query($id: ID!) { raccordementApi(id: $id) { certificat certificatAnalyse { sha256"
                    + " confiance controles { code verdict } } pertes { sha256 }"
                    + " ... on RaccordementApi { avertissements { code } } } }";
    private static final String MODIFICATION = "RACCORDEMENT_MODIFICATION";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    private static final RunningProgram program = SharedProgram.program;
    private static final ProgramClient travaux = program.as("travaux");
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient admin = program.as("admin");
    private static final ProgramClient visiteur = program.as("visiteur");

    @BeforeAll
    static void give() {
        RaccordementApiOperations.compte(travaux, PONANT);
        HabilitationOperations.grant(travaux, PONANT, "visiteur", MODIFICATION);
    }

    @AfterAll
    static void take_back() {
        HabilitationOperations.revoke(travaux, PONANT, "visiteur", MODIFICATION);
        HabilitationOperations.revoke(
                program.as("tiers"), OPALE, "visiteur", "RACCORDEMENT_CONSULTATION");
    }

    @Test
    void S_06_an_api_structure_needs_a_technical_account_that_is_usable() {
        var lycee = program.as("lycee");
        var declaration = declaration("s06", LYCEE, "MonApp");
        assertThat(lycee.ask(COMPTE, Map.of("structure", LYCEE)).path("compteTechnique").isNull())
                .isTrue();
        assertThat(lycee.refused(DECLARE, declaration)).containsExactly("COMPTE_TECHNIQUE_MISSING");

        var old =
                lycee.askOne(
                        DECLARE_COMPTE,
                        Map.of("structure", LYCEE, "jour", TODAY.minusDays(424).toString()));
        assertThat(old.path("statut").asString()).isEqualTo("MOT_DE_PASSE_EXPIRE");
        assertThat(old.path("motDePasseExpireLe").asString()).isEqualTo(TODAY.toString());
        assertThat(lycee.refused(DECLARE, declaration)).contains("COMPTE_TECHNIQUE_EXPIRED");

        var renewed = lycee.askOne(RENEW_COMPTE, Map.of("structure", LYCEE, "version", 0));
        assertThat(renewed.path("statut").asString()).isEqualTo("UTILISABLE");
        assertThat(renewed.path("motDePasseExpireLe").asString())
                .isEqualTo(TODAY.plusDays(424).toString());
        assertThat(lycee.askOne(COMPTE, Map.of("structure", LYCEE))).isEqualTo(renewed);
        assertThat(lycee.askOne(DECLARE, declaration).path("statut").asString()).isEqualTo("ACTIF");
        assertThat(lycee.refused(RENEW_COMPTE, Map.of("structure", LYCEE, "version", 0)))
                .containsExactly("CONFLICT");
    }

    @Test
    void S_14_connections_are_managed_by_whoever_may_modify_them_and_seen_by_nobody_else() {
        RaccordementApiOperations.declare(travaux, "s14", PONANT, "S14");

        assertThat(visiteur.askOne(ONE, Map.of("id", "s14")).path("statut").asString())
                .isEqualTo("ACTIF");
        assertThat(fournisseur.ask(ONE, Map.of("id", "s14")).path("raccordementApi").isNull())
                .isTrue();
        assertThat(fournisseur.refused(DEACTIVATE, Map.of("id", "s14")))
                .isEqualTo(fournisseur.refused(DEACTIVATE, Map.of("id", "s14-absent")))
                .containsExactly("NOT_FOUND");
        assertThat(fournisseur.refused(DECLARE, declaration("s14-b", PONANT, "S14-b")))
                .containsExactly("FORBIDDEN");
        assertThat(program.as("audit").refused(DEACTIVATE, Map.of("id", "s14")))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void S_14_a_connection_is_closed_opened_again_and_corrected_by_its_version() {
        var version = version(RaccordementApiOperations.declare(travaux, "s14-v", PONANT, "S14-v"));
        assertThat(travaux.refused(DEACTIVATE, Map.of("id", "s14-v", "version", version - 1)))
                .containsExactly("CONFLICT");

        var closed = travaux.askOne(DEACTIVATE, Map.of("id", "s14-v", "version", version));
        assertThat(closed.path("statut").asString()).isEqualTo("INACTIF");
        assertThat(travaux.askOne(DEACTIVATE, Map.of("id", "s14-v"))).isEqualTo(closed);
        assertThat(travaux.refused(CORRECT, correction("s14-v", Map.of())))
                .containsExactly("RACCORDEMENT_API_NOT_ACTIVE");

        var open = travaux.askOne(REACTIVATE, Map.of("id", "s14-v", "version", version + 1));
        assertThat(open.path("statut").asString()).isEqualTo("ACTIF");
        var corrected =
                travaux.askOne(
                        CORRECT, correction("s14-v", Map.of("nomApplicationPiste", "S14-V")));
        assertThat(corrected.path("nomApplicationPiste").asString()).isEqualTo("S14-V");
        assertThat(
                        program.as("aife")
                                .askOne(DEACTIVATE, Map.of("id", "s14-v", "motif", "Abus"))
                                .path("motif")
                                .asString())
                .isEqualTo("Abus");
        assertThat(history("s14-v"))
                .containsExactly(
                        "RaccordementApiDeclared travaux " + PONANT + " INACTIF",
                        "RaccordementApiContactDefined travaux " + PONANT + " INACTIF",
                        "RaccordementApiActivated travaux " + PONANT + " ACTIF",
                        "RaccordementApiDeactivated travaux " + PONANT + " INACTIF",
                        "RaccordementApiActivated travaux " + PONANT + " ACTIF",
                        "RaccordementApiCorrected travaux " + PONANT + " ACTIF",
                        "RaccordementApiDeactivated aife AIFE INACTIF");
    }

    @ParameterizedTest
    @CsvSource({
        "'', PISTE_NAME_MISSING",
        "'  ', PISTE_NAME_MISSING",
        "' MonApp', PISTE_NAME_BLANKS",
        "'MonApp\u00a0', PISTE_NAME_BLANKS",
        "'Mon\u0000App', PISTE_NAME_CHARACTERS"
    })
    void S_37_an_application_that_piste_cannot_have_is_refused(String nom, String code) {
        assertThat(travaux.refused(DECLARE, declaration("s37", PONANT, nom))).containsExactly(code);
    }

    @Test
    void S_37_half_a_character_has_no_bytes_and_is_refused() throws Exception {
        var variables = declaration("s37-h", PONANT, "S37 HALF");
        var body =
                ProgramClient.JSON
                        .writeValueAsString(Map.of("query", DECLARE, "variables", variables))
                        .replace("HALF", "\\ud83d");
        var request =
                HttpRequest.newBuilder(travaux.uri())
                        .header("Content-Type", "application/json")
                        .header("Authorization", travaux.authorization())
                        .POST(BodyPublishers.ofString(body))
                        .build();

        var answer = travaux.http().send(request, BodyHandlers.ofString()).body();

        assertThat(outcome(ProgramClient.JSON.readTree(answer))).isEqualTo("PISTE_NAME_CHARACTERS");
    }

    @Test
    void S_38_the_principal_manager_alone_declares_the_technical_account_and_never_its_password() {
        var compte = Map.of("structure", PONANT, "login", "TECH_7_ponant@cpro.fr");
        assertThat(visiteur.refused(DECLARE_COMPTE, compte)).containsExactly("FORBIDDEN");
        assertThat(admin.refused(DECLARE_COMPTE, compte)).containsExactly("FORBIDDEN");
        assertThat(fournisseur.refused(DECLARE_COMPTE, compte)).containsExactly("FORBIDDEN");

        var declared = travaux.askOne(DECLARE_COMPTE, compte);
        assertThat(declared.path("login").asString()).isEqualTo("TECH_7_ponant@cpro.fr");
        assertThat(travaux.askOne(DECLARE_COMPTE, compte)).isEqualTo(declared);
        assertThat(
                        travaux.refused(
                                DECLARE_COMPTE,
                                Map.of(
                                        "structure",
                                        PONANT,
                                        "login",
                                        "TECH_7_ponant:hunter2@cpro.fr",
                                        "jour",
                                        TODAY.plusDays(1).toString())))
                .containsExactly("RULES_VIOLATED", "COMPTE_TECHNIQUE_LOGIN", "MOT_DE_PASSE_DATE");
        assertThat(program.log()).doesNotContain("hunter2");
        assertThat(visiteur.askOne(COMPTE, Map.of("structure", PONANT))).isEqualTo(declared);
        assertThat(fournisseur.ask(COMPTE, Map.of("structure", PONANT)).path("compteTechnique"))
                .isEqualTo(
                        fournisseur
                                .ask(COMPTE, Map.of("structure", "99999999999999"))
                                .path("compteTechnique"));
    }

    @Test
    void S_38_without_rights_on_the_structure_nothing_is_declared() {
        var opale = program.as("tiers");
        RaccordementApiOperations.compte(opale, OPALE);
        HabilitationOperations.grant(opale, OPALE, "visiteur", "RACCORDEMENT_CONSULTATION");
        assertThat(visiteur.refused(DECLARE, declaration("s38", OPALE, "S38")))
                .containsExactly("FORBIDDEN");

        HabilitationOperations.grant(opale, OPALE, "visiteur", MODIFICATION);
        assertThat(
                        RaccordementApiOperations.declare(visiteur, "s38", OPALE, "S38")
                                .path("modifiePar"))
                .hasToString("\"visiteur\"");
        HabilitationOperations.revoke(opale, OPALE, "visiteur", MODIFICATION);
        assertThat(visiteur.refused(DEACTIVATE, Map.of("id", "s38"))).containsExactly("FORBIDDEN");
    }

    @Test
    void S_39_MonApp_and_monapp_are_different_and_warned_about_at_once() {
        var first = RaccordementApiOperations.declare(travaux, "s39-a", PONANT, "MonApp");
        var second = RaccordementApiOperations.declare(travaux, "s39-b", PONANT, "monapp");

        assertThat(first.path("nomApplicationPiste").asString()).isEqualTo("MonApp");
        assertThat(first.path("avertissements")).isEmpty();
        assertThat(second.path("nomApplicationPiste").asString()).isEqualTo("monapp");
        assertThat(second.at("/avertissements/0/code").asString()).isEqualTo("PISTE_NAME_CASE");
        assertThat(second.at("/avertissements/0/message").asString()).endsWith(": MonApp");
        assertThat(
                        travaux.askOne(ONE, Map.of("id", "s39-a"))
                                .at("/avertissements/0/message")
                                .asString())
                .endsWith(": monapp");
        assertThat(travaux.refused(DECLARE, declaration("s39-c", PONANT, "MonApp")))
                .containsExactly("PISTE_NAME_TWIN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S39 Été caf\u00e9",
                "S39 E\u0301te\u0301 cafe\u0301",
                "s39  deux  blancs",
                "S39 \uD83D\uDC69\u200D\uD83D\uDCBB \"guillemets\" \\ et {accolades}",
                "S39 Σύστημα İstanbul ﬁn 應用 Ångström \u212Bngstr\u00f6m"
            })
    void S_39_the_name_is_kept_to_the_byte(String nom) {
        var id = "s39-" + Integer.toHexString(nom.hashCode());

        var declared = RaccordementApiOperations.declare(travaux, id, PONANT, nom);

        RaccordementApiOperations.awaitListed(program, id);
        var listed =
                travaux.askOne(LIST, Map.of("first", 200))
                        .path("nodes")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals(id))
                        .findFirst()
                        .orElseThrow();
        var recorded =
                travaux.askOne(HISTORY, Map.of("id", id))
                        .at("/history/nodes/0/payload/nomApplicationPiste");
        assertThat(Stream.of(declared, listed).map(it -> it.path("nomApplicationPiste")))
                .allMatch(it -> it.asString().equals(nom));
        assertThat(recorded.asString()).isEqualTo(nom);
        assertThat(travaux.refused(DECLARE, declaration(id + "-b", PONANT, nom)))
                .contains("PISTE_NAME_TWIN");
    }

    @Test
    void S_39_a_name_is_free_where_its_connection_is_closed_and_moves_with_a_correction() {
        RaccordementApiOperations.declare(travaux, "s39-x", PONANT, "S39-x");
        travaux.askOne(DEACTIVATE, Map.of("id", "s39-x"));
        RaccordementApiOperations.declare(travaux, "s39-y", PONANT, "S39-x");
        assertThat(travaux.refused(REACTIVATE, Map.of("id", "s39-x"))).contains("PISTE_NAME_TWIN");

        travaux.askOne(CORRECT, correction("s39-y", Map.of("nomApplicationPiste", "S39-y")));
        assertThat(travaux.askOne(REACTIVATE, Map.of("id", "s39-x")).path("statut").asString())
                .isEqualTo("ACTIF");
        assertThat(
                        travaux.refused(
                                CORRECT,
                                correction("s39-y", Map.of("nomApplicationPiste", "S39-x"))))
                .contains("PISTE_NAME_TWIN");
        assertThat(
                        travaux.askOne(
                                        DECLARE,
                                        declaration(
                                                "s39-q",
                                                PONANT,
                                                "S39-x",
                                                "DEVELOPPEMENT_PROPRE",
                                                Map.of("environnement", "QUALIFICATION")))
                                .path("avertissements"))
                .isEmpty();
    }

    @Test
    void S_39_of_two_users_who_declare_one_name_at_once_exactly_one_does() throws Exception {
        for (int round = 0; round < 5; round++) {
            var nom = "S39 ensemble " + round;
            var one = declaration("s39-one-" + round, PONANT, nom);
            var other = declaration("s39-other-" + round, PONANT, nom);

            assertThat(
                            together(
                                    () -> outcome(travaux.send(DECLARE, one)),
                                    () -> outcome(visiteur.send(DECLARE, other))))
                    .containsExactlyInAnyOrder("ACTIF", "PISTE_NAME_TWIN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPPEMENT_PROPRE,,",
        "DEVELOPPEMENT_PROPRE, Exemple, EDITEUR_UNWANTED",
        "SOLUTION_EDITEUR, Exemple,",
        "SOLUTION_EDITEUR,, EDITEUR_MISSING",
        "SOLUTION_OPERATEUR, Exemple,",
        "SOLUTION_OPERATEUR,, EDITEUR_MISSING",
        "EDITEUR,,",
        "OPERATEUR, Exemple,"
    })
    void S_40_the_publisher_or_operator_is_named_according_to_the_type_of_use(
            String type, String named, String code) {
        var more = new HashMap<String, Object>();
        more.put("nomEditeurOuOperateur", named);
        var id = "s40-" + type + (named == null ? "" : "-n");

        var answer = travaux.send(DECLARE, declaration(id, PONANT, id, type, more));

        assertThat(outcome(answer)).isEqualTo(code == null ? "ACTIF" : code);
        if (code == null) {
            assertThat(answer.at("/data/declareRaccordementApi/nomEditeurOuOperateur"))
                    .isEqualTo(ProgramClient.JSON.valueToTree(named));
        }
    }

    @Test
    void S_41_a_connection_is_active_in_the_answer_to_its_declaration_once_for_ever() {
        var declared = RaccordementApiOperations.declare(travaux, "s41", PONANT, "S41");

        assertThat(declared.path("statut").asString()).isEqualTo("ACTIF");
        assertThat(declared.path("mode").asString()).isEqualTo("PISTE");
        assertThat(declared.path("environnement").asString()).isEqualTo("PRODUCTION");
        assertThat(declared.at("/structure/siret").asString()).isEqualTo(PONANT);
        assertThat(RaccordementApiOperations.declare(travaux, "s41", PONANT, "S41"))
                .isEqualTo(declared);
        assertThat(travaux.refused(DECLARE, declaration("s41", PONANT, "s41")))
                .containsExactly("RACCORDEMENT_API_ID_TAKEN");
    }

    @Test
    void S_41_everything_wrong_is_told_at_once() {
        var contact = Map.of("nom", "", "email", "x", "telephone", "y");

        assertThat(
                        travaux.refused(
                                DECLARE,
                                declaration(
                                        "-",
                                        PONANT,
                                        " S41",
                                        "SOLUTION_EDITEUR",
                                        Map.of("contact", contact))))
                .containsExactly(
                        "RULES_VIOLATED",
                        "RACCORDEMENT_API_ID_INVALID",
                        "PISTE_NAME_BLANKS",
                        "EDITEUR_MISSING",
                        "CONTACT_NOM",
                        "CONTACT_EMAIL",
                        "CONTACT_TELEPHONE");
    }

    @Test
    void S_42_both_modes_are_listed_by_default_and_each_is_filtered_by_structure_and_state() {
        RaccordementApiOperations.compte(fournisseur, ACME);
        RaccordementApiOperations.declare(fournisseur, "s42-p", ACME, "S42-p");
        RaccordementApiOperations.declare(fournisseur, "s42-i", ACME, "S42-i");
        fournisseur.askOne(DEACTIVATE, Map.of("id", "s42-i"));
        admin.askOne(LOAD, legacy("s42-c", ACME, "ACTIF"));
        admin.askOne(LOAD, legacy("s42-f", ACME, "INACTIF"));
        admin.askOne(LOAD, legacy("s42-o", PONANT, "ACTIF"));
        RaccordementApiOperations.awaitListed(program, "s42-i");
        RaccordementApiOperations.awaitListed(program, "s42-o");

        assertThat(ids(fournisseur, Map.of())).containsExactly("s42-f", "s42-c", "s42-i", "s42-p");
        assertThat(ids(fournisseur, Map.of("mode", "PISTE"))).containsExactly("s42-i", "s42-p");
        assertThat(ids(fournisseur, Map.of("mode", "PISTE", "statut", "ACTIF")))
                .containsExactly("s42-p");
        assertThat(ids(fournisseur, Map.of("mode", "CERTIFICAT", "statut", "INACTIF")))
                .containsExactly("s42-f");
        assertThat(ids(fournisseur, Map.of("structure", PONANT))).isEmpty();
        assertThat(ids(admin, Map.of("mode", "CERTIFICAT", "structure", PONANT)))
                .contains("s42-o")
                .doesNotContain("s42-c", "s42-f");
        assertThat(ids(fournisseur, Map.of("environnement", "QUALIFICATION"))).isEmpty();
        assertThat(pages(fournisseur)).containsExactly("s42-f", "s42-c", "s42-i", "s42-p");
    }

    @Test
    void S_42_a_connection_in_certificate_mode_can_only_be_read() {
        assertThat(travaux.refused(LOAD, legacy("s42-l", PONANT, "ACTIF")))
                .containsExactly("FORBIDDEN");
        var loaded = admin.askOne(LOAD, legacy("s42-l", PONANT, "ACTIF"));
        assertThat(loaded.path("mode").asString()).isEqualTo("CERTIFICAT");
        assertThat(loaded.path("nomApplicationPiste").isNull()).isTrue();
        assertThat(admin.askOne(LOAD, legacy("s42-l", PONANT, "ACTIF"))).isEqualTo(loaded);

        var id = Map.of("id", "s42-l");
        assertThat(travaux.refused(DEACTIVATE, id)).containsExactly("RACCORDEMENT_API_READ_ONLY");
        assertThat(program.as("aife").refused(DEACTIVATE, id))
                .containsExactly("RACCORDEMENT_API_READ_ONLY");
        assertThat(travaux.refused(REACTIVATE, id)).containsExactly("RACCORDEMENT_API_READ_ONLY");
        assertThat(travaux.refused(CORRECT, correction("s42-l", Map.of())))
                .containsExactly("RACCORDEMENT_API_READ_ONLY");
        assertThat(travaux.askOne(ONE, id)).isEqualTo(loaded);
        assertThat(admin.askOne(LOAD, legacy("s42-l", PONANT, "INACTIF")).path("statut").asString())
                .isEqualTo("INACTIF");
    }

    @Test
    void S_42_the_certificate_itself_is_analysed_and_serves_nothing_else() {
        var issuer = new Authority("Émetteur API");
        var trusted =
                admin.askOne(
                                "mutation($c: Base64!) { trustEmetteur(certificat: $c, source:"
                                        + " \"essai\") { sha256 } }",
                                Map.of("c", issuer.certificat()))
                        .path("sha256")
                        .asString();
        var certificat = issuer.issue("s42-cert", Authority.CLIENT);
        admin.askOne(LOAD, withFile("s42-cert", certificat));
        var shown = travaux.askOne(CERTIFICAT, Map.of("id", "s42-cert"));
        assertThat(shown.at("/certificatAnalyse/sha256").asString()).isEqualTo(certificat.sha256());
        assertThat(shown.at("/certificatAnalyse/confiance").asString()).isEqualTo("ETABLIE");
        assertThat(shown.path("avertissements")).isEmpty();
        assertThat(holder(travaux, certificat)).isEqualTo("s42-cert CN=s42-cert");
        assertThat(holder(program.as("mairie"), certificat)).isEmpty();
        assertThat(admin.refused(LOAD, withFile("s42-cert-2", certificat)))
                .containsExactly("CERT_ALREADY_USED");
        FicheOperations.create(travaux, "s42-fiche", PONANT, "PRODUCTION");
        FicheOperations.choose(travaux, "s42-fiche", "SFTP");
        assertThat(
                        FicheOperations.deposit(travaux, "s42-fiche", certificat)
                                .path("certificatsConformes")
                                .asBoolean())
                .isFalse();

        admin.askOne(
                "mutation($s: ID!) { distrustEmetteur(sha256: $s, motif: \"essai\") { sha256 } }",
                Map.of("s", trusted));
        await().untilAsserted(
                        () -> {
                            var now = travaux.askOne(CERTIFICAT, Map.of("id", "s42-cert"));
                            assertThat(now.at("/certificatAnalyse/confiance").asString())
                                    .isEqualTo("PERDUE");
                            assertThat(now.path("pertes").size()).isEqualTo(1);
                            assertThat(now.path("avertissements").toString())
                                    .contains("CERT_TRUST");
                            assertThat(ids(travaux, Map.of("confiance", "PERDUE")))
                                    .containsExactly("s42-cert");
                        });
        assertThat(ids(travaux, Map.of("confiance", "ETABLIE"))).doesNotContain("s42-cert");
        assertThat(ids(travaux, Map.of("certificatExpireAvant", "2020-01-01T00:00:00Z"))).isEmpty();
        await().untilAsserted(
                        () ->
                                assertThat(
                                                travaux.ask(
                                                                "{ avis(first: 20) { nodes {"
                                                                        + " objetId genre } } }",
                                                                Map.of())
                                                        .toString())
                                        .contains("s42-cert", "CONFIANCE_PERDUE"));
    }

    /** Which connection holds a certificate, and by what name, as far as somebody may see. */
    private static String holder(ProgramClient client, Authority.Issued certificat) {
        var held =
                client.askOne(
                        "query($s: ID!) { certificat(sha256: $s) { detenteur { ficheId }"
                                + " detenteurApi { raccordementApiId raccordementApi {"
                                + " certificat } jusqua } detentionsApi { structure } } }",
                        Map.of("s", certificat.sha256()));
        return held.isNull()
                ? ""
                : held.at("/detenteurApi/raccordementApiId").asString()
                        + " "
                        + held.at("/detenteurApi/raccordementApi/certificat").asString();
    }

    private static Map<String, ?> withFile(String id, Authority.Issued certificat) {
        return Map.of(
                "input",
                Map.of(
                        "id",
                        id,
                        "structure",
                        PONANT,
                        "certificat",
                        "CN=" + id,
                        "fichier",
                        certificat.file()));
    }

    @Test
    void a_contact_is_forgotten_for_good_and_another_may_be_given() {
        RaccordementApiOperations.declare(travaux, "oubli", PONANT, "Oubli");
        assertThat(travaux.refused(FORGET, Map.of("id", "oubli", "motif", "Demande")))
                .containsExactly("FORBIDDEN");

        var forgotten = admin.askOne(FORGET, Map.of("id", "oubli", "motif", "Demande"));

        assertThat(forgotten.path("contact").isNull()).isTrue();
        assertThat(forgotten.path("contactDetruit").asBoolean()).isTrue();
        assertThat(travaux.askOne(ONE, Map.of("id", "oubli"))).isEqualTo(forgotten);
        assertThat(travaux.askOne(HISTORY, Map.of("id", "oubli")).toString())
                .doesNotContain("Lovelace", "chiffre");
        var contact = FicheOperations.contact("Grace Hopper", "grace@ponant.example");
        assertThat(
                        travaux.askOne(CORRECT, correction("oubli", Map.of("contact", contact)))
                                .at("/contact/nom")
                                .asString())
                .isEqualTo("Grace Hopper");
        assertThat(program.log()).doesNotContain("Lovelace", "Hopper");
    }

    private static Map<String, ?> correction(String id, Map<String, ?> input) {
        return Map.of("id", id, "input", input);
    }

    private static List<String> history(String id) {
        return travaux.askOne(HISTORY, Map.of("id", id))
                .at("/history/nodes")
                .valueStream()
                .map(
                        it ->
                                Stream.of("type", "actor", "onBehalfOf", "statusAfter")
                                        .map(field -> it.path(field).asString())
                                        .reduce((some, more) -> some + " " + more)
                                        .orElseThrow())
                .toList();
    }

    private static List<String> ids(ProgramClient client, Map<String, ?> filter) {
        var page = client.askOne(LIST, Map.of("filter", filter, "first", 200));
        var ids = page.path("nodes").valueStream().map(it -> it.path("id").asString()).toList();
        assertThat(page.path("totalCount").asInt()).isEqualTo(ids.size());
        return ids;
    }

    private static List<String> pages(ProgramClient client) {
        var ids = new ArrayList<String>();
        var variables = new HashMap<String, Object>(Map.of("first", 1));
        for (var more = true; more; ) {
            var page = client.askOne(LIST, variables);
            page.path("nodes").forEach(it -> ids.add(it.path("id").asString()));
            variables.put("after", page.at("/pageInfo/endCursor").asString());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return ids;
    }

    private static int version(JsonNode raccordement) {
        return raccordement.path("version").asInt();
    }

    private static String outcome(JsonNode answer) {
        return answer.path("errors").isEmpty()
                ? answer.at("/data/declareRaccordementApi/statut").asString()
                : answer.at("/errors/0/extensions/code").asString();
    }

    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(List.of(one, other));
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        }
    }
}
