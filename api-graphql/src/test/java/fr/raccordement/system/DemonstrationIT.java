package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody finds who starts the demonstration for the first time. */
class DemonstrationIT {

    private static final String LIFE = "--raccordement.demonstration.vide=false";

    @TempDir Path data;

    @Test
    void the_first_start_gives_something_to_look_at_and_the_second_nothing_more() throws Exception {
        List<String> first;
        try (var program = RunningProgram.startOn(data, LIFE)) {
            var fournisseur = program.as("fournisseur");
            await().untilAsserted(
                            () ->
                                    assertThat(fiches(fournisseur))
                                            .containsExactlyInAnyOrder(
                                                    "acme-en-service ACTIVEE",
                                                    "acme-revision ENVOYEE_MAJ",
                                                    "acme-a-examiner ENVOYEE",
                                                    "acme-a-completer BROUILLON",
                                                    "acme-arretee DESACTIVEE"));
            await().untilAsserted(
                            () ->
                                    assertThat(inForce(program.as("college"), "19690002100011"))
                                            .isEqualTo("opale-college"));
            await().untilAsserted(
                            () ->
                                    assertThat(inForce(program.as("mairie"), "21750003200016"))
                                            .isEqualTo("teletrans-valombre"));
            assertThat(inForce(program.as("lycee"), "19750001000016")).isEmpty();
            var queue = program.as("aife").askOne("{ fichesAExaminer { nodes { id } } }", Map.of());
            assertThat(texts(queue.path("nodes"), "id"))
                    .containsExactlyInAnyOrder("acme-revision", "acme-a-examiner");
            var connections =
                    fournisseur.askOne("{ raccordementsApi { nodes { id statut } } }", Map.of());
            assertThat(texts(connections.path("nodes"), "statut")).containsExactly("ACTIF");
            var asking =
                    fournisseur.askOne(
                            "{ rattachements(structure: \"73282932000074\", statut:"
                                    + " EN_COURS_DE_VALIDATION) { utilisateur } }",
                            Map.of());
            assertThat(texts(asking, "utilisateur")).containsExactly("visiteur");
            assertThat(program.log())
                    .contains("fiches and delegations in every status")
                    .doesNotContain("\tat ");
            first = history(program);
        }
        try (var program = RunningProgram.startOn(data, LIFE)) {
            assertThat(history(program)).isEqualTo(first);
        }
    }

    private static List<String> fiches(ProgramClient client) {
        var found = client.askOne("{ fiches { nodes { id statut } } }", Map.of());
        var fiches = new ArrayList<String>();
        for (var fiche : found.path("nodes")) {
            fiches.add(fiche.path("id").asString() + " " + fiche.path("statut").asString());
        }
        return fiches;
    }

    private static String inForce(ProgramClient client, String structure) {
        return client.askOne(
                        "query ($structure: ID!) {"
                                + " delegationEnVigueur(structure: $structure) { id } }",
                        Map.of("structure", structure))
                .path("id")
                .asString("");
    }

    private static List<String> history(RunningProgram program) {
        var entries =
                program.as("audit")
                        .askOne(
                                "{ history(filter: {actor: \"fournisseur\"}, first: 200) {"
                                        + " nodes { type aggregateId } } }",
                                Map.of());
        return texts(entries.path("nodes"), "aggregateId");
    }

    private static List<String> texts(JsonNode nodes, String field) {
        var texts = new ArrayList<String>();
        for (var node : nodes) {
            texts.add(node.path(field).asString());
        }
        return texts;
    }
}
