package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All that is listed, with its histories, and all that is exported. */
final class Everything {

    private static final Map<String, String> LISTS =
            Map.of(
                    "fiches",
                    "id statut kind environnement protocole commentaire motif validite { du au }"
                        + " contacts { nom email telephone } interfaces { code mode } structure {"
                        + " nom } reseau { ... on ReseauPesit { tlsMinimum compatibilite hote } ..."
                        + " on ReseauSftp { login } ... on ReseauAs2 { mdn signature chiffrement }"
                        + " } revision { etat commentaire }",
                    "raccordementsApi",
                    "id statut mode environnement nomApplicationPiste typeUtilisation"
                            + " nomEditeurOuOperateur certificat motif contact { nom } structure {"
                            + " nom }",
                    "delegations",
                    "id statut environnement motif cause tiers { nom } structure { nom }",
                    "listeHabilitations",
                    "utilisateur profil statut motif structure { nom }",
                    "structures",
                    "siret nom type statut motif");

    private static final String ENTRIES = "type aggregateId actor payload changes { path old new }";

    /**
     * Things that have a history; not interface codes, of which tests make what nobody can read.
     */
    private static final List<String> THINGS =
            List.of(
                    "Fiche",
                    "Delegation",
                    "Reception",
                    "Structure",
                    "Habilitation",
                    "Gestion",
                    "RaccordementApi",
                    "NomPiste",
                    "CompteTechnique",
                    "Claim",
                    "CodesImposes",
                    "ListeDeConfiance",
                    "Export",
                    "Vue",
                    "LettreMorte");

    private static final String CATALOGUE =
            "query ($kind: FicheKind!) { interfaceCodes(kind: $kind, environnement: PRODUCTION,"
                    + " retires: true) { code libelle direction famille format modes source } }";
    private static final String EXPORT = "query ($id: ID!) { export(id: $id) { etat code } }";

    private Everything() {}

    static void isShownTo(ProgramClient caller) {
        LISTS.forEach((list, fields) -> await().until(() -> pages(caller, list, "", fields)));
        THINGS.forEach(
                it -> {
                    var filter = "filter: {aggregateType: \"%s\"}, ".formatted(it);
                    await().until(() -> pages(caller, "history", filter, ENTRIES));
                });
        for (var kind : List.of("EMETTEUR", "RECEPTEUR")) {
            caller.askOne(CATALOGUE, Map.of("kind", kind));
        }
    }

    static void isExportedTo(ProgramClient caller) {
        for (var list :
                List.of(
                        "exportFiches(",
                        "exportDelegations(",
                        "exportHistory(filter: {aggregateType: \"RaccordementApi\"}, ",
                        "exportHistory(filter: {aggregateType: \"Fiche\"}, ")) {
            var id =
                    caller.askOne("mutation { %sformat: JSON) { id } }".formatted(list), Map.of())
                            .path("id")
                            .asString();
            await().until(
                            () -> caller.askOne(EXPORT, Map.of("id", id)).path("etat").asString(),
                            it -> it.equals("TERMINE"));
        }
    }

    /** Whether the view answers; anything refused but that it is being built fails. */
    private static boolean pages(ProgramClient caller, String list, String filter, String fields) {
        var document =
                "query ($after: String) { %s(%sfirst: 20, after: $after) { nodes { %s } pageInfo {"
                                .formatted(list, filter, fields)
                        + " hasNextPage endCursor } } }";
        var variables = new HashMap<String, Object>();
        JsonNode page;
        do {
            var answer = caller.send(document, variables);
            if (answer.toString().contains("VUE_EN_CONSTRUCTION")) {
                return false;
            }
            assertThat(answer.path("errors")).as("%s: %s", list, answer).isEmpty();
            page = answer.path("data").path(list).path("pageInfo");
            variables.put("after", page.path("endCursor").asString());
        } while (page.path("hasNextPage").asBoolean());
        return true;
    }
}
