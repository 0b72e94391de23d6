package fr.raccordement.system;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is asked about views, and decided on them. */
final class ViewOperations {

    static final String FICHES = "fiche-projection";
    static final String CODES = "interface-code-projection";

    /** A view that no test gives unreadable events. */
    static final String API = "raccordement-api-projection";

    private static final String VUE =
            " { nom version generation generations { groupe etat generation memeVersion position"
                    + " tete reste debit finEstimee commenceeLe acheveeLe lettresMortes }"
                    + " history { nodes { type actor payload } } }";

    static final String LIST = "{ vues" + VUE + "}";
    static final String FIND = "query($nom: ID!) { vue(nom: $nom)" + VUE + "}";
    static final String REBUILD = mutation("rebuildVue");
    static final String ABANDON = mutation("abandonRebuild");
    static final String ROLL_BACK = mutation("rollBackVue");
    static final String DISCARD = mutation("discardPreviousVue");

    private ViewOperations() {}

    private static String mutation(String name) {
        return "mutation($nom: ID!, $motif: String!, $version: Int) { %s(nom: $nom, motif: $motif, expectedVersion: $version)%s}"
                .formatted(name, VUE);
    }

    static Map<String, ?> decision() {
        return decision(API);
    }

    static Map<String, ?> decision(String view) {
        return Map.of("nom", view, "motif", "Essai");
    }

    static JsonNode find(ProgramClient client, String view) {
        return client.askOne(FIND, Map.of("nom", view));
    }

    /** The state of each slot. */
    static List<String> etats(JsonNode view) {
        return view.path("generations")
                .valueStream()
                .map(it -> it.path("etat").asString())
                .toList();
    }

    static List<String> etats(ProgramClient client, String view) {
        return etats(find(client, view));
    }

    static List<String> decisions(JsonNode view) {
        return view.at("/history/nodes")
                .valueStream()
                .map(it -> it.path("type").asString())
                .toList();
    }
}
