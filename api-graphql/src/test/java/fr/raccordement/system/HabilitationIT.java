package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.CREATE;
import static fr.raccordement.system.FicheOperations.DISCARD;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.creation;
import static fr.raccordement.system.HabilitationOperations.ASK;
import static fr.raccordement.system.HabilitationOperations.DEACTIVATE;
import static fr.raccordement.system.HabilitationOperations.DECIDE;
import static fr.raccordement.system.HabilitationOperations.GRANT;
import static fr.raccordement.system.HabilitationOperations.LYCEE;
import static fr.raccordement.system.HabilitationOperations.MOI;
import static fr.raccordement.system.HabilitationOperations.NAME;
import static fr.raccordement.system.HabilitationOperations.OPALE;
import static fr.raccordement.system.HabilitationOperations.REACTIVATE;
import static fr.raccordement.system.HabilitationOperations.REFUSE;
import static fr.raccordement.system.HabilitationOperations.REMOVE;
import static fr.raccordement.system.HabilitationOperations.REQUEST;
import static fr.raccordement.system.HabilitationOperations.REVOKE;
import static fr.raccordement.system.HabilitationOperations.TRANSFER;
import static fr.raccordement.system.HabilitationOperations.USERS;
import static fr.raccordement.system.HabilitationOperations.grant;
import static fr.raccordement.system.HabilitationOperations.own;
import static fr.raccordement.system.HabilitationOperations.profil;
import static fr.raccordement.system.HabilitationOperations.revoke;
import static fr.raccordement.system.HabilitationOperations.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who belongs to which structure and may do what there, through the running program. */
class HabilitationIT {

    private static final String MODIFICATION = "RACCORDEMENT_MODIFICATION";
    private static final String CONSULTATION = "RACCORDEMENT_CONSULTATION";
    private static final String MANAGER = "ORGANISATION_MODIFICATION";

    @TempDir static Path data;

    private static RunningProgram program;
    private static ProgramClient fournisseur;
    private static ProgramClient travaux;
    private static ProgramClient visiteur;

    @BeforeAll
    static void start() throws Exception {
        program = RunningProgram.startOn(data);
        fournisseur = program.as("fournisseur");
        travaux = program.as("travaux");
        visiteur = program.as("visiteur");
    }

    @AfterAll
    static void stop() throws Exception {
        program.stop();
    }

    @Test
    void S_09_the_principal_manager_files_nothing_without_raccordement_modification() {
        var lycee = program.as("lycee");
        FicheOperations.create(lycee, "s09", LYCEE, "PRODUCTION");

        revoke(lycee, LYCEE, "lycee", MODIFICATION);
        assertThat(lycee.refused(CREATE, creation("s09-b", LYCEE, "PRODUCTION")))
                .containsExactly("FORBIDDEN");

        grant(lycee, LYCEE, "lycee", MODIFICATION);
        FicheOperations.create(lycee, "s09-b", LYCEE, "PRODUCTION");
    }

    @Test
    void S_10_another_user_asks_to_belong_to_the_structure_then_for_the_profile() {
        var mairie = program.as("mairie");
        var requested = mairie.askOne(REQUEST, Map.of("structure", ACME));
        assertThat(requested.path("statut").asString()).isEqualTo("EN_COURS_DE_VALIDATION");
        assertThat(mairie.refused(REQUEST, Map.of("structure", ACME)))
                .containsExactly("RATTACHEMENT_EXISTS");
        assertThat(mairie.refused(ASK, Map.of("structure", ACME, "profil", MODIFICATION)))
                .contains("RATTACHEMENT_NOT_VALID");
        assertThat(mairie.refused(DECIDE, decision("mairie", true))).containsExactly("FORBIDDEN");
        assertThat(travaux.refused(DECIDE, decision("mairie", true))).containsExactly("NOT_FOUND");

        var decided = fournisseur.askOne(DECIDE, decision("mairie", true));
        assertThat(decided.path("statut").asString()).isEqualTo("VALIDE");
        assertThat(mairie.refused(CREATE, creation("s10", ACME, "PRODUCTION")))
                .containsExactly("FORBIDDEN");
        var asked = mairie.askOne(ASK, Map.of("structure", ACME, "profil", MODIFICATION));
        assertThat(asked.path("statut").asString()).isEqualTo("DEMANDEE");
        assertThat(mairie.refused(GRANT, profil(ACME, "mairie", MODIFICATION)))
                .containsExactly("FORBIDDEN");
        assertThat(grant(fournisseur, ACME, "mairie", MODIFICATION).path("effective").asBoolean())
                .isTrue();

        FicheOperations.create(mairie, "s10", ACME, "PRODUCTION");
    }

    @Test
    void S_10_a_request_refused_says_why_and_may_be_made_again() {
        var college = program.as("college");
        college.askOne(REQUEST, Map.of("structure", ACME));

        fournisseur.askOne(
                DECIDE,
                Map.of(
                        "structure",
                        ACME,
                        "utilisateur",
                        "college",
                        "accepter",
                        false,
                        "motif",
                        "Inconnu ici"));

        assertThat(own(college, ACME, "REFUSE").path("motif").asString()).isEqualTo("Inconnu ici");
        college.askOne(REQUEST, Map.of("structure", ACME));
        college.askOne(REMOVE, user(ACME, "college"));
        assertThat(fournisseur.refused(DECIDE, decision("college", true)))
                .containsExactly("RATTACHEMENT_NOT_REQUESTED");
    }

    @Test
    void S_45_a_user_of_a_third_party_needs_both_profiles() {
        var tiers = program.as("tiers");
        var tiers2 = program.as("tiers2");
        var receiver =
                Map.of(
                        "input",
                        Map.of(
                                "id",
                                "s45",
                                "structure",
                                OPALE,
                                "kind",
                                "RECEPTEUR",
                                "environnement",
                                "PRODUCTION"));

        grant(tiers, OPALE, "tiers2", MODIFICATION);
        assertThat(tiers2.refused(CREATE, receiver)).containsExactly("FORBIDDEN");
        grant(tiers, OPALE, "tiers2", "EDI_RECEPTEUR_MODIFICATION");
        assertThat(tiers2.send(CREATE, receiver).toString()).doesNotContain("FORBIDDEN");
        revoke(tiers, OPALE, "tiers2", MODIFICATION);
        assertThat(tiers2.refused(CREATE, receiver)).containsExactly("FORBIDDEN");
    }

    @Test
    void S_52_whoever_holds_organisation_modification_is_a_manager_and_answers_for_public_ones() {
        var lycee = program.as("lycee");
        grant(lycee, LYCEE, "travaux", "EDI_GESTION_MODIFICATION");
        assertThat(travaux.refused(GRANT, profil(LYCEE, "visiteur", CONSULTATION)))
                .containsExactly("FORBIDDEN");

        grant(lycee, LYCEE, "travaux", MANAGER);
        grant(travaux, LYCEE, "mairie", "EDI_GESTION_CONSULTATION");
        revoke(travaux, LYCEE, "mairie", "EDI_GESTION_CONSULTATION");

        assertThat(fournisseur.refused(GRANT, profil(ACME, "tiers", "EDI_GESTION_MODIFICATION")))
                .contains("PROFIL_NOT_APPLICABLE");
    }

    @Test
    void S_57_mes_habilitations_shows_what_is_held_asked_for_and_refused() {
        grant(travaux, PONANT, "lycee", CONSULTATION);
        var lycee = program.as("lycee");
        lycee.askOne(ASK, Map.of("structure", PONANT, "profil", MODIFICATION));
        lycee.askOne(ASK, Map.of("structure", PONANT, "profil", "EDI_RECEPTEUR_MODIFICATION"));
        travaux.askOne(
                REFUSE.replace("profil: $profil)", "profil: $profil, motif: \"Plus tard\")"),
                profil(PONANT, "lycee", "EDI_RECEPTEUR_MODIFICATION"));

        await().untilAsserted(
                        () ->
                                assertThat(held(lycee, PONANT))
                                        .containsExactly(
                                                tuple(CONSULTATION, "ACCORDEE", true, ""),
                                                tuple(MODIFICATION, "DEMANDEE", false, ""),
                                                tuple(
                                                        "EDI_RECEPTEUR_MODIFICATION",
                                                        "REFUSEE",
                                                        false,
                                                        "Plus tard")));
        assertThat(lycee.refused(ASK, Map.of("structure", PONANT, "profil", CONSULTATION)))
                .contains("HABILITATION_HELD");
    }

    @Test
    void S_57_a_manager_gives_themselves_the_missing_profile() {
        var granted = grant(travaux, PONANT, "travaux", "EDI_RECEPTEUR_MODIFICATION");

        assertThat(granted.path("statut").asString()).isEqualTo("ACCORDEE");
        revoke(travaux, PONANT, "travaux", "EDI_RECEPTEUR_MODIFICATION");
    }

    @Test
    void S_57_a_refusal_says_which_profile_on_which_structure_would_do() {
        grant(travaux, PONANT, "mairie", CONSULTATION);
        FicheOperations.create(travaux, "s57", PONANT, "PRODUCTION");
        var mairie = program.as("mairie");

        var refused = mairie.send(DISCARD, Map.of("id", "s57")).at("/errors/0");
        assertThat(refused.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(refused.at("/extensions/acces").toString())
                .isEqualTo(
                        "[{\"structure\":\"90000303900014\",\"profils\":[\"RACCORDEMENT_MODIFICATION\"],"
                            + "\"manquants\":[\"RACCORDEMENT_MODIFICATION\"],"
                            + "\"gestionnairePrincipal\":false}]");
        assertThat(refused.path("message").asString())
                .contains("RACCORDEMENT_MODIFICATION", "90000303900014");
        var hidden = visiteur.send(DISCARD, Map.of("id", "s57")).at("/errors/0");
        var absent = visiteur.send(DISCARD, Map.of("id", "s57-absent")).at("/errors/0");
        assertThat(hidden).isEqualTo(absent);
        var operator = program.as("aife").send(DISCARD, Map.of("id", "s57")).at("/errors/0");
        assertThat(operator.at("/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(operator.at("/extensions").has("acces")).isFalse();
        var history =
                visiteur.send("{ history(first: 1) { nodes { type } } }", Map.of()).at("/errors/0");
        assertThat(history.at("/extensions/acces/0/roles")).hasSize(3);
    }

    @Test
    void beside_a_role_at_the_operator_ones_own_profiles_do_not_count_and_say_so() {
        var aife = program.as("aife");
        aife.askOne(REQUEST, Map.of("structure", PONANT));
        travaux.askOne(
                DECIDE, Map.of("structure", PONANT, "utilisateur", "aife", "accepter", true));
        assertThat(grant(travaux, PONANT, "aife", MODIFICATION).path("effective").asBoolean())
                .as("as the structure sees it")
                .isTrue();

        await().untilAsserted(
                        () ->
                                assertThat(held(aife, PONANT))
                                        .containsExactly(
                                                tuple(MODIFICATION, "ACCORDEE", false, "")));
        var own = own(aife, PONANT, "VALIDE");
        assertThat(own.at("/habilitations/0/effective").asBoolean()).isFalse();
        assertThat(aife.refused(CREATE, creation("s57-aife", PONANT, "PRODUCTION")))
                .containsExactly("FORBIDDEN");
        var then =
                aife.askOne(
                        "query($structure: ID!, $version: Int) { rattachement(structure:"
                                + " $structure, utilisateur: \"aife\", version: $version) {"
                                + " habilitations { effective } } }",
                        Map.of("structure", PONANT, "version", own.path("version").asInt()));
        assertThat(then.at("/habilitations/0/effective").asBoolean())
                .as("whether it counted then the roles of today do not say")
                .isTrue();
        aife.askOne(REMOVE, user(PONANT, "aife"));
    }

    @Test
    void nobody_names_themselves_principal_manager() {
        assertThat(program.as("admin").refused(NAME, user(PONANT, "admin")))
                .containsExactly("SEPARATION_DES_TACHES");
    }

    @Test
    void S_58_managers_of_public_structures_are_created_with_the_rights_needed() {
        var manager = own(program.as("college"), "19690002100011", "VALIDE");

        assertThat(manager.path("gestionnairePrincipal").asBoolean()).isTrue();
        assertThat(manager.path("habilitations"))
                .extracting(it -> it.path("profil").asString())
                .containsExactly(MODIFICATION, "EDI_GESTION_MODIFICATION", MANAGER);
    }

    @Test
    void a_right_granted_works_and_a_right_withdrawn_is_gone_for_the_very_next_command() {
        assertThat(visiteur.askOne(MOI, Map.of()).path("rattachements")).isEmpty();
        for (int round = 0; round < 20; round++) {
            var fiche = "aussitot-" + round;
            grant(fournisseur, ACME, "visiteur", MODIFICATION);
            FicheOperations.create(visiteur, fiche, ACME, "PRODUCTION");
            revoke(fournisseur, ACME, "visiteur", MODIFICATION);
            assertThat(visiteur.refused(DISCARD, Map.of("id", fiche))).containsExactly("NOT_FOUND");

            grant(fournisseur, ACME, "visiteur", MODIFICATION);
            fournisseur.askOne(DEACTIVATE, user(ACME, "visiteur"));
            assertThat(visiteur.refused(DISCARD, Map.of("id", fiche))).containsExactly("NOT_FOUND");
            fournisseur.askOne(REACTIVATE, user(ACME, "visiteur"));
            visiteur.askOne(DISCARD, Map.of("id", fiche));
        }
        visiteur.askOne(REMOVE, user(ACME, "visiteur"));
        assertThat(visiteur.refused(CREATE, creation("parti", ACME, "PRODUCTION")))
                .containsExactly("FORBIDDEN");
        assertThat(own(visiteur, ACME, "SUPPRIME").at("/habilitations/0/statut").asString())
                .isEqualTo("RETIREE");
    }

    @Test
    void a_right_withdrawn_ends_what_is_followed() throws Exception {
        var tiers = program.as("tiers");
        FicheOperations.create(travaux, "suivie", PONANT, "PRODUCTION");
        grant(travaux, PONANT, "tiers", CONSULTATION);
        var history =
                SocketOperation.open(
                        tiers,
                        "subscription { ficheHistory(id: \"suivie\") { sequence } }",
                        Map.of());
        var status =
                SocketOperation.open(
                        tiers,
                        "subscription { ficheStatusChanged(structure: \"%s\") { ficheId } }"
                                .formatted(PONANT),
                        Map.of());
        var everywhere =
                SocketOperation.open(
                        tiers, "subscription { ficheStatusChanged { ficheId } }", Map.of());
        FicheOperations.create(travaux, "suivie-2", PONANT, "PRODUCTION");
        await().untilAsserted(() -> assertThat(history.received).hasSize(1));
        await().untilAsserted(() -> assertThat(status.received).hasSize(1));
        await().untilAsserted(() -> assertThat(everywhere.received).hasSize(1));

        revoke(travaux, PONANT, "tiers", CONSULTATION);

        history.ended.get(10, TimeUnit.SECONDS);
        status.ended.get(10, TimeUnit.SECONDS);
        FicheOperations.create(travaux, "cachee", PONANT, "PRODUCTION");
        FicheOperations.create(tiers, "a-soi", OPALE, "PRODUCTION");
        await().untilAsserted(() -> assertThat(everywhere.received).hasSize(2));
        assertThat(everywhere.received.toString()).contains("a-soi").doesNotContain("cachee");
        assertThat(status.received).hasSize(1);
    }

    @Test
    void the_principal_manager_is_one_and_is_never_lost() throws Exception {
        var admin = program.as("admin");
        var structure = registered(admin, "99000000000001");
        assertThat(admin.refused(NAME, user(structure, "travaux")))
                .containsExactly("GESTIONNAIRE_PRINCIPAL_EXISTS");
        grant(fournisseur, structure, "travaux", MANAGER);
        grant(fournisseur, structure, "visiteur", CONSULTATION);
        for (var loss : List.of(DEACTIVATE, REMOVE)) {
            for (var manager : List.of(fournisseur, travaux)) {
                assertThat(manager.refused(loss, user(structure, "fournisseur")))
                        .containsExactly("GESTIONNAIRE_PRINCIPAL_LAST");
            }
        }
        assertThat(travaux.refused(REVOKE, profil(structure, "fournisseur", MANAGER)))
                .containsExactly("GESTIONNAIRE_PRINCIPAL_LAST");
        assertThat(travaux.refused(TRANSFER, user(structure, "travaux")))
                .containsExactly("FORBIDDEN");

        var answers = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> fournisseur.send(TRANSFER, user(structure, "travaux")));
            var other =
                    threads.submit(() -> fournisseur.send(TRANSFER, user(structure, "visiteur")));
            answers.add(one.get().toString());
            answers.add(other.get().toString());
        }

        assertThat(answers).filteredOn(it -> it.contains("\"FORBIDDEN\"")).hasSize(1);
        assertThat(answers)
                .filteredOn(
                        it -> it.contains("\"statut\":\"VALIDE\",\"gestionnairePrincipal\":true"))
                .hasSize(1);
        fournisseur.askOne(REMOVE, user(structure, "fournisseur"));
    }

    @Test
    void what_happened_is_shown_to_managers_and_auditors_with_who_and_why() {
        var admin = program.as("admin");
        var structure = registered(admin, "99000000000002");
        visiteur.askOne(REQUEST, Map.of("structure", structure));
        grant(fournisseur, structure, "visiteur", CONSULTATION);
        fournisseur.askOne(
                REMOVE.replace(
                        "utilisateur: $utilisateur)",
                        "utilisateur: $utilisateur, motif: \"Départ\")"),
                user(structure, "visiteur"));

        for (var reader : List.of(fournisseur, program.as("audit"))) {
            await().untilAsserted(
                            () ->
                                    assertThat(history(reader, structure, "visiteur"))
                                            .extracting(
                                                    it -> it.path("type").asString(),
                                                    it -> it.path("actor").asString(),
                                                    it -> it.path("onBehalfOf").asString(),
                                                    it -> it.at("/payload/motif").asString(""))
                                            .containsExactly(
                                                    tuple(
                                                            "RattachementRequested",
                                                            "visiteur",
                                                            "soi-meme",
                                                            ""),
                                                    tuple(
                                                            "RattachementValidated",
                                                            "fournisseur",
                                                            structure,
                                                            ""),
                                                    tuple(
                                                            "HabilitationGranted",
                                                            "fournisseur",
                                                            structure,
                                                            ""),
                                                    tuple(
                                                            "RattachementRemoved",
                                                            "fournisseur",
                                                            structure,
                                                            "Départ")));
        }
        assertThat(travaux.askOne(USERS, Map.of("structure", structure))).isEmpty();
        assertThat(travaux.askOne(USERS, Map.of("structure", "99999999999999"))).isEmpty();
    }

    @Test
    void a_decision_on_what_has_changed_since_is_a_conflict() {
        var structure = registered(program.as("admin"), "99000000000003");
        visiteur.askOne(REQUEST, Map.of("structure", structure));
        var decision =
                Map.of(
                        "structure",
                        structure,
                        "utilisateur",
                        "visiteur",
                        "accepter",
                        true,
                        "version",
                        7);

        assertThat(fournisseur.refused(DECIDE, decision)).containsExactly("CONFLICT");
    }

    private static String registered(ProgramClient admin, String siret) {
        StructureOperations.register(
                admin,
                siret,
                "Essai",
                "PRIVEE",
                Map.of("fictive", true, "gestionnairePrincipal", "fournisseur"));
        return siret;
    }

    private static Map<String, ?> decision(String login, boolean accepter) {
        return Map.of("structure", ACME, "utilisateur", login, "accepter", accepter);
    }

    private static List<Tuple> held(ProgramClient client, String structure) {
        return client.askOne(MOI, Map.of())
                .path("habilitations")
                .valueStream()
                .filter(it -> it.at("/structure/siret").asString().equals(structure))
                .map(
                        it ->
                                tuple(
                                        it.path("profil").asString(),
                                        it.path("statut").asString(),
                                        it.path("effective").asBoolean(),
                                        it.path("motif").asString("")))
                .toList();
    }

    private static List<JsonNode> history(ProgramClient reader, String structure, String login) {
        return reader.askOne(USERS, Map.of("structure", structure))
                .valueStream()
                .filter(it -> it.path("utilisateur").asString().equals(login))
                .flatMap(it -> it.at("/history/nodes").valueStream())
                .toList();
    }
}
