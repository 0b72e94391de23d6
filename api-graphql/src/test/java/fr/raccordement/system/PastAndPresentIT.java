package fr.raccordement.system;

import static fr.raccordement.system.FicheOperations.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A cache that keeps things by type and identifier mixes no state with another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastAndPresentIT {

    private static final String STATES =
            """
            query($id: ID!, $at: DateTime) {
              present: fiche(id: $id) { __typename id ficheId version statut protocole }
              none: fiche(id: $id, at: null, version: null) { __typename id version }
              first: fiche(id: $id, version: 0) { __typename id ficheId version protocole structure { siret } history { totalCount } }
              last: fiche(id: $id, version: 1) { __typename id ficheId version protocole history { totalCount } }
              then: fiche(id: $id, at: $at) { __typename id version protocole }
            }
            """;

    private final ProgramClient fournisseur = SharedProgram.program.as("fournisseur");
    private final ProgramClient visiteur = SharedProgram.program.as("visiteur");

    @Test
    void a_state_of_the_past_is_a_thing_of_its_own() {
        FicheOperations.create(fournisseur, "past-1", ACME, "PRODUCTION");
        var chosen =
                fournisseur.askOne(
                        FicheOperations.CHOOSE, Map.of("id", "past-1", "protocole", "SFTP"));
        var at = chosen.path("modifieeLe").asString();

        var states = fournisseur.ask(STATES, Map.of("id", "past-1", "at", at));

        assertThat(key(states.path("present"))).isEqualTo("Fiche past-1");
        assertThat(key(states.path("none"))).isEqualTo("Fiche past-1");
        assertThat(key(states.path("first"))).isEqualTo("FichePassee past-1@0");
        assertThat(key(states.path("last"))).isEqualTo("FichePassee past-1@1");
        assertThat(key(states.path("then"))).isEqualTo("FichePassee past-1@1");
        for (var alias : List.of("present", "first", "last")) {
            assertThat(states.path(alias).path("ficheId").asString()).isEqualTo("past-1");
        }
        assertThat(states.at("/first/protocole").isNull()).isTrue();
        assertThat(states.at("/first/structure/siret").asString()).isEqualTo(ACME);
        assertThat(states.at("/first/history/totalCount").asInt()).isEqualTo(1);
        assertThat(states.at("/last/protocole").asString()).isEqualTo("SFTP");
    }

    @Test
    void whatever_has_a_node_id_is_found_by_it_by_whoever_may_see_it() {
        FicheOperations.create(fournisseur, "past-2", ACME, "PRODUCTION");
        var things =
                fournisseur.ask(
                        """
                        { present: fiche(id: "past-2") { ...on Node { nodeId } __typename id: ficheId }
                          past: fiche(id: "past-2", version: 0) { ...on Node { nodeId } __typename id: ficheId }
                          structure(siret: "73282932000074") { nodeId __typename id: siret }
                          registered: structure(siret: "73282932000074", version: 0) { nodeId __typename id: siret }
                          user: rattachement(structure: "73282932000074", utilisateur: "fournisseur") {
                            nodeId __typename id: utilisateur }
                          newcomer: rattachement(structure: "73282932000074", utilisateur: "fournisseur", version: 0) {
                            nodeId __typename id: utilisateur }
                          interfaceCode(code: "FSO1113A") { nodeId __typename id: code } }
                        """,
                        Map.of());

        var seen = new HashSet<String>();
        for (var thing : things.values()) {
            var nodeId = thing.path("nodeId").asString();
            assertThat(seen.add(nodeId)).isTrue();
            var found = node(fournisseur, nodeId);
            assertThat(found.path("__typename")).isEqualTo(thing.path("__typename"));
            assertThat(found.path("id")).isEqualTo(thing.path("id"));
        }
        assertThat(node(visiteur, things.at("/present/nodeId").asString()).isNull()).isTrue();
        assertThat(node(visiteur, things.at("/past/nodeId").asString()).isNull()).isTrue();
    }

    @Test
    void a_life_is_replayed_step_by_step_with_the_state_after_each() {
        FicheOperations.create(fournisseur, "past-3", ACME, "PRODUCTION");
        fournisseur.askOne(FicheOperations.CHOOSE, Map.of("id", "past-3", "protocole", "SFTP"));
        var steps = replayed("fiche: \"past-3\", first: 1");
        var next = replayed("fiche: \"past-3\", after: \"" + cursor(steps) + "\"");

        assertThat(steps.path("totalCount").asInt()).isEqualTo(2);
        assertThat(steps.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(steps.at("/nodes/0/entry/type").asString()).isEqualTo("FicheCreated");
        assertThat(steps.at("/nodes/0/etat/id").asString()).isEqualTo("past-3@0");
        assertThat(steps.at("/nodes/0/etat/protocole").isNull()).isTrue();
        assertThat(next.at("/nodes/0/etat/protocole").asString()).isEqualTo("SFTP");
        assertThat(next.at("/nodes/0/changes/0/path").asString()).isEqualTo("protocole");
        assertThat(next.at("/nodes/0/changes/0/libelle").asString()).isEqualTo("Protocole");
        assertThat(next.at("/nodes/0/entry/changes")).isEqualTo(next.at("/nodes/0/changes"));
        assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(fournisseur.refused("{ rejouer { totalCount } }", Map.of()))
                .contains("REJOUER_UN_OBJET");
        assertThat(
                        fournisseur.refused(
                                "{ rejouer(fiche: \"a\", delegation: \"b\") { totalCount } }",
                                Map.of()))
                .contains("REJOUER_UN_OBJET");
    }

    private JsonNode replayed(String arguments) {
        return fournisseur.askOne(
                """
                { rejouer(%s) { totalCount pageInfo { hasNextPage endCursor }
                  nodes { entry { type changes { path libelle old new } }
                    etat { ... on FichePassee { id protocole } } changes { path libelle old new } } } }
                """
                        .formatted(arguments),
                Map.of());
    }

    private static String cursor(JsonNode connection) {
        return connection.at("/pageInfo/endCursor").asString();
    }

    @Test
    void what_is_no_node_id_is_refused() {
        for (var none : List.of("past-1", "", "RmljaGU6", "Vnllbjph")) {
            assertThat(
                            fournisseur.refused(
                                    "query($n: ID!) { node(nodeId: $n) { nodeId } }",
                                    Map.of("n", none)))
                    .contains("NODE_ID_INVALID");
        }
    }

    private static JsonNode node(ProgramClient client, String nodeId) {
        return client.askOne(
                """
                query($n: ID!) { node(nodeId: $n) { __typename nodeId
                  ... on Fiche { id: ficheId } ... on FichePassee { id: ficheId }
                  ... on Structure { id: siret } ... on StructurePassee { id: siret }
                  ... on Rattachement { id: utilisateur } ... on RattachementPasse { id: utilisateur }
                  ... on InterfaceCode { id: code } } }
                """,
                Map.of("n", nodeId));
    }

    private static String key(JsonNode state) {
        return state.path("__typename").asString() + " " + state.path("id").asString();
    }
}
