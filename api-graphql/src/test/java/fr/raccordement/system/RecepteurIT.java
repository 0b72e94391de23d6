package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.ACTIVATE;
import static fr.raccordement.system.FicheOperations.CREATE;
import static fr.raccordement.system.FicheOperations.DEACTIVATE;
import static fr.raccordement.system.FicheOperations.DECLARE_TIERS;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.FICHE;
import static fr.raccordement.system.FicheOperations.HISTORY;
import static fr.raccordement.system.FicheOperations.OPALE;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static fr.raccordement.system.FicheOperations.choice;
import static fr.raccordement.system.FicheOperations.creation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rules of receiver fiches and of third parties (domain.md 1.8). */
class RecepteurIT {

    private static final Map<String, ?> PIVOT = choice("FEN0036A", "ABONNE");
    private static final Map<String, ?> LIFE_CYCLE = choice("FSO1301A", "ABONNE");

    private static final List<String> IMPOSED = List.of("FEN0036A ABONNE", "FSO1301A ABONNE");

    private static final RunningProgram program = SharedProgram.program;
    private static final Authority authority = SharedProgram.authority;
    private static final ProgramClient tiers = program.as("tiers");
    private static final ProgramClient fournisseur = program.as("fournisseur");
    private static final ProgramClient aife = program.as("aife");

    @Test
    void S_43_a_third_party_connects_as_receiver_on_its_own_structure_and_on_no_other() {
        var fiche = FicheOperations.createReceiver(tiers, "s43", OPALE);

        assertThat(fiche.at("/structure/siret").asString()).isEqualTo(OPALE);
        assertThat(fiche.path("statut").asString()).isEqualTo("BROUILLON");
        for (var foreign : List.of("19750001000016", "90000202300019", ACME)) {
            assertThat(tiers.refused(CREATE, creation("s43-x", foreign, "PRODUCTION", "RECEPTEUR")))
                    .containsExactly("FORBIDDEN");
        }
    }

    @Test
    void S_45_a_receiver_fiche_needs_both_profiles_of_the_third_party() {
        assertThat(fournisseur.refused(CREATE, creation("s45", ACME, "PRODUCTION", "RECEPTEUR")))
                .containsExactly("FORBIDDEN");
        FicheOperations.createReceiver(tiers, "s45-t", OPALE);
        var id = Map.of("id", "s45-t");
        assertThat(fournisseur.askOne(FICHE, id).isNull()).isTrue();
        assertThat(fournisseur.refused(SUBMIT, id)).containsExactly("NOT_FOUND");
    }

    @Test
    void S_46_structure_protocol_certificate_analysis_details_codes_then_save() {
        FicheOperations.createReceiver(tiers, "s46", OPALE);
        FicheOperations.choose(tiers, "s46", "SFTP");
        assertThat(
                        tiers.refused(
                                DESCRIBE, Map.of("id", "s46", "input", Map.of("commentaire", "x"))))
                .contains("CERT_MISSING");
        var analysed = FicheOperations.deposit(tiers, "s46", authority.issue("s46", CLIENT));
        assertThat(analysed.path("certificatsConformes").asBoolean()).isTrue();

        var saved = FicheOperations.describe(tiers, "s46", details("s46"));

        assertThat(saved.path("statut").asString()).isEqualTo("BROUILLON");
        assertThat(saved.at("/contacts/0/nom").asString()).isEqualTo("Ada Lovelace");
        assertThat(saved.at("/reseau/login").asString()).isEqualTo("l-s46");
        assertThat(choices(saved)).isEqualTo(IMPOSED);
    }

    @Test
    void S_47_S_48_the_pivot_and_the_life_cycle_are_subscribed_from_the_start() {
        var fiche = FicheOperations.createReceiver(tiers, "s47", OPALE);

        assertThat(choices(fiche)).isEqualTo(IMPOSED);
        var catalogue =
                """
                { interfaceCodes(kind: RECEPTEUR, environnement: PRODUCTION) {
                  code modes obligatoire } }
                """;
        assertThat(nodes(tiers.askOne(catalogue, Map.of())))
                .filteredOn(it -> it.path("obligatoire").asBoolean())
                .extracting(it -> it.path("code").asString(), it -> it.path("modes").toString())
                .containsExactly(
                        tuple("FEN0036A", "[\"ABONNE\"]"), tuple("FSO1301A", "[\"ABONNE\"]"));
    }

    @Test
    void S_47_S_48_no_mutation_drops_them() {
        readyReceiver("s48");

        for (var crafted :
                List.of(
                        List.of(),
                        List.of(PIVOT),
                        List.of(LIFE_CYCLE),
                        List.of(PIVOT, choice("FSO1301A", "NON_ABONNE")),
                        List.of(choice("FEN0036A", "PAS_DE_RACCORDEMENT"), LIFE_CYCLE))) {
            var input = Map.of("interfaces", crafted);
            assertThat(tiers.refused(DESCRIBE, Map.of("id", "s48", "input", input)))
                    .as("%s", crafted)
                    .contains("INTERFACE_MANDATORY");
        }
        FicheOperations.choose(tiers, "s48", "AS2");
        assertThat(choices(tiers.askOne(FICHE, Map.of("id", "s48")))).isEqualTo(IMPOSED);
    }

    @Test
    void S_49_the_operator_examines_the_receiver_fiche_and_opens_it() {
        readyReceiver("s49");
        var sent = tiers.askOne(SUBMIT, Map.of("id", "s49"));
        assertThat(sent.path("statut").asString()).isEqualTo("ENVOYEE");
        assertThat(tiers.refused(ACTIVATE, Map.of("id", "s49"))).containsExactly("FORBIDDEN");

        var active = aife.askOne(ACTIVATE, Map.of("id", "s49"));

        assertThat(active.path("statut").asString()).isEqualTo("ACTIVEE");
        assertThat(active.path("codeApplication").asString()).matches("[A-Z]{3}[0-9]{3}");
    }

    @Test
    void S_50_the_third_party_declares_itself_after_saving_or_any_time_later() {
        FicheOperations.createReceiver(tiers, "s50-draft", OPALE);
        assertThat(declared("s50-draft")).isTrue();

        readyReceiver("s50-sent");
        tiers.askOne(SUBMIT, Map.of("id", "s50-sent"));
        assertThat(declared("s50-sent")).isTrue();

        readyReceiver("s50-active");
        tiers.askOne(SUBMIT, Map.of("id", "s50-active"));
        aife.askOne(ACTIVATE, Map.of("id", "s50-active"));
        assertThat(declared("s50-active")).isTrue();
        assertThat(tiers.askOne(FICHE, Map.of("id", "s50-active")).path("statut").asString())
                .isEqualTo("ACTIVEE");
    }

    @Test
    void S_51_it_is_declared_on_a_receiver_fiche_by_its_structure_and_once() {
        var fiche = FicheOperations.createReceiver(tiers, "s51", OPALE);
        assertThat(fiche.path("tiersDeDematerialisation").asBoolean()).isFalse();
        var id = Map.of("id", "s51");
        assertThat(program.as("lycee").refused(DECLARE_TIERS, id)).containsExactly("NOT_FOUND");
        assertThat(aife.refused(DECLARE_TIERS, id)).containsExactly("FORBIDDEN");

        tiers.askOne(DECLARE_TIERS, id);
        tiers.askOne(DECLARE_TIERS, id);
        assertThat(nodes(tiers.askOne(HISTORY, id).at("/history/nodes")))
                .extracting(it -> it.path("type").asString())
                .containsExactly(
                        "FicheCreated", "InterfacesDefined", "TiersDeDematerialisationDeclared");

        FicheOperations.create(tiers, "s51-issuer", OPALE, "PRODUCTION");
        assertThat(tiers.refused(DECLARE_TIERS, Map.of("id", "s51-issuer")))
                .containsExactly("FICHE_KIND");
    }

    @Test
    void S_51_it_is_not_declared_on_a_closed_fiche() {
        readyReceiver("s51-closed");
        tiers.askOne(SUBMIT, Map.of("id", "s51-closed"));
        aife.askOne(ACTIVATE, Map.of("id", "s51-closed"));
        aife.askOne(DEACTIVATE, Map.of("id", "s51-closed", "motif", "Fin"));

        assertThat(tiers.refused(DECLARE_TIERS, Map.of("id", "s51-closed")))
                .containsExactly("FICHE_DEACTIVATED");
    }

    private static boolean declared(String id) {
        return tiers.askOne(DECLARE_TIERS, Map.of("id", id))
                .path("tiersDeDematerialisation")
                .asBoolean();
    }

    private static void readyReceiver(String id) {
        FicheOperations.createReceiver(tiers, id, OPALE);
        FicheOperations.choose(tiers, id, "SFTP");
        FicheOperations.deposit(tiers, id, authority.issue(id, CLIENT));
        FicheOperations.describe(tiers, id, details(id));
    }

    /** Without the codes: those imposed are there already. */
    private static Map<String, ?> details(String id) {
        var details = new HashMap<String, Object>(FicheOperations.complete(id));
        details.remove("interfaces");
        return details;
    }

    private static List<String> choices(JsonNode fiche) {
        return nodes(fiche.path("interfaces")).stream()
                .map(it -> it.path("code").asString() + " " + it.path("mode").asString())
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode list) {
        return list.valueStream().toList();
    }
}
