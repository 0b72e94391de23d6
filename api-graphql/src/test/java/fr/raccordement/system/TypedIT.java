package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people copy is taken as it is meant; what names nothing is refused, never looked for. */
class TypedIT {

    private static final String STRUCTURE =
            "query($siret: ID!) { structure(siret: $siret) { siret } }";
    private static final String FICHES =
            "query($filter: FicheFilter) { fiches(filter: $filter) { totalCount } }";
    private static final String HISTORY =
            "query($filter: HistoryFilter) { history(filter: $filter) { totalCount } }";
    private static final String EXPORT =
            "mutation($filter: HistoryFilter) {"
                    + " exportHistory(filter: $filter, format: CSV) { id } }";
    private static final String REQUEST =
            "mutation($structure: ID!) { requestRattachement(structure: $structure) { statut } }";

    private static final ProgramClient audit = SharedProgram.program.as("audit");
    private static final ProgramClient visiteur = SharedProgram.program.as("visiteur");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732 829 320 00074",
                "732\u00a0829\u00a0320\u00a000074",
                "732\u202f829\u202f320\u202f00074",
                " 732.829.320.00074\t",
                "\u200e73282932000074\u2060"
            })
    void a_SIRET_is_found_as_it_was_copied(String copied) {
        assertThat(audit.askOne(STRUCTURE, Map.of("siret", copied)).path("siret").asString())
                .isEqualTo(FicheOperations.ACME);
    }

    @Test
    void a_fiche_is_started_with_a_SIRET_as_it_was_copied() {
        var fiche =
                FicheOperations.create(
                        SharedProgram.program.as("fournisseur"),
                        "typed-siret",
                        "732\u00a0829\u00a0320 00074",
                        "QUALIFICATION");

        assertThat(fiche.at("/structure/siret").asString()).isEqualTo(FicheOperations.ACME);
    }

    @Test
    void what_is_no_SIRET_is_said_so_before_any_right_is_asked_for() {
        for (var typed : List.of("123", "", "732829320", "7328293200007X")) {
            assertThat(refused(visiteur, STRUCTURE, Map.of("siret", typed)))
                    .isEqualTo("SIRET_FORMAT siret");
            assertThat(refused(visiteur, REQUEST, Map.of("structure", typed)))
                    .isEqualTo("SIRET_FORMAT structure");
            assertThat(
                            refused(
                                    visiteur,
                                    FicheOperations.CREATE,
                                    FicheOperations.creation("typed-x", typed, "PRODUCTION")))
                    .isEqualTo("SIRET_FORMAT structure");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "structure, 123, SIRET_FORMAT",
        "interfaceCode, FSO, INTERFACE_CODE_FORMAT",
        "codeApplication, FHU-370, CODE_APPLICATION_FORMAT"
    })
    void a_filter_of_fiches_that_can_match_nothing_is_refused(
            String field, String typed, String code) {
        assertThat(refused(audit, FICHES, Map.of("filter", Map.of(field, typed))))
                .isEqualTo(code + " filter." + field);
    }

    @Test
    void a_code_is_looked_for_as_it_was_copied() {
        for (var typed : List.of("FSO 1113A", "fso1113a", "fso\u00a01113a")) {
            assertThat(found(FICHES, Map.of("interfaceCode", typed)))
                    .isEqualTo(found(FICHES, Map.of("interfaceCode", "FSO1113A")));
            assertThat(
                            audit.askOne(
                                            "query($code: ID!) { interfaceCode(code: $code) { code"
                                                    + " } }",
                                            Map.of("code", typed))
                                    .path("code")
                                    .asString())
                    .isEqualTo("FSO1113A");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "aggregateType, fiche, AGGREGATE_TYPE_UNKNOWN",
        "aggregateId, ' ', AGGREGATE_ID_INVALID",
        "structure, 0, SIRET_FORMAT",
        "actor, '', UTILISATEUR_INVALID",
        "correlationId, a b/c, CORRELATION_INVALID"
    })
    void a_filter_of_the_history_that_can_match_nothing_is_refused_in_its_export_too(
            String field, String typed, String code) {
        var filter = Map.of("filter", Map.of(field, typed));

        assertThat(refused(audit, HISTORY, filter)).isEqualTo(code + " filter." + field);
        assertThat(refused(audit, EXPORT, filter)).isEqualTo(code + " filter." + field);
    }

    @Test
    void the_names_of_events_are_those_that_there_are() {
        var filter = Map.of("types", List.of("FicheCreated", "ficheActivated", "Nothing"));
        var answer = audit.send(HISTORY, Map.of("filter", filter));

        assertThat(violations(answer))
                .containsExactly(
                        "EVENT_TYPE_UNKNOWN filter.types.1", "EVENT_TYPE_UNKNOWN filter.types.2");
    }

    @Test
    void a_thing_is_found_in_the_history_by_what_was_copied() {
        var filter = new HashMap<String, Object>(Map.of("aggregateType", "Structure"));
        filter.put("aggregateId", "732 829 320 00074");

        assertThat(found(HISTORY, filter)).isPositive();
        filter.put("aggregateId", "732");
        assertThat(refused(audit, HISTORY, Map.of("filter", filter)))
                .isEqualTo("SIRET_FORMAT filter.aggregateId");
    }

    @Test
    void a_fingerprint_is_taken_as_tools_show_it() {
        var emetteur = audit.askOne("{ emetteurs { sha256 } }", Map.of()).get(0);
        var sha256 = emetteur.path("sha256").asString();
        var one = "query($sha256: ID!) { emetteur(sha256: $sha256) { sha256 } }";

        for (var typed :
                List.of(
                        "\u200e" + sha256,
                        sha256.toUpperCase().replaceAll("..(?!$)", "$0:"),
                        sha256.replaceAll("..(?!$)", "$0 "))) {
            assertThat(audit.askOne(one, Map.of("sha256", typed))).isEqualTo(emetteur);
        }
        assertThat(refused(audit, one, Map.of("sha256", sha256.substring(24))))
                .isEqualTo("EMPREINTE_FORMAT sha256");
    }

    private static int found(String list, Map<String, ?> filter) {
        return audit.askOne(list, Map.of("filter", filter)).path("totalCount").asInt();
    }

    private static String refused(ProgramClient client, String document, Map<String, ?> variables) {
        return String.join(", ", violations(client.send(document, variables)));
    }

    private static List<String> violations(JsonNode answer) {
        return answer.at("/errors/0/extensions/violations")
                .valueStream()
                .map(it -> it.path("code").asString() + " " + it.path("path").asString())
                .toList();
    }
}
