package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The documents that a front end sends about connections by API. */
final class RaccordementApiOperations {

    static final String SHOWN =
            """
             { id version statut mode environnement nomApplicationPiste typeUtilisation
               nomEditeurOuOperateur contact { nom email telephone } contactDetruit certificat motif
               ... on RaccordementApi { avertissements { code message } } creeLe modifieLe modifiePar structure { siret nom } }
            """;
    static final String COMPTE_SHOWN =
            """
             { version login statut motDePasseChangeLe motDePasseExpireLe modifiePar
               structure { siret } }
            """;
    static final String DECLARE_COMPTE =
            "mutation($structure: ID!, $login: String, $jour: Date, $version: Int) {"
                    + " declareCompteTechnique(structure: $structure, login: $login,"
                    + " motDePasseChangeLe: $jour, expectedVersion: $version)"
                    + COMPTE_SHOWN
                    + "}";
    static final String RENEW_COMPTE =
            "mutation($structure: ID!, $jour: Date, $version: Int) {"
                    + " renewCompteTechnique(structure: $structure, motDePasseChangeLe: $jour,"
                    + " expectedVersion: $version)"
                    + COMPTE_SHOWN
                    + "}";
    static final String COMPTE =
            "query($structure: ID!) { compteTechnique(structure: $structure)" + COMPTE_SHOWN + "}";
    static final String DECLARE =
            "mutation($input: DeclareRaccordementApiInput!) { declareRaccordementApi(input: $input)"
                    + SHOWN
                    + "}";
    static final String CORRECT =
            "mutation($id: ID!, $input: CorrectRaccordementApiInput!, $version: Int) {"
                    + " correctRaccordementApi(id: $id, input: $input, expectedVersion: $version)"
                    + SHOWN
                    + "}";
    static final String DEACTIVATE =
            "mutation($id: ID!, $motif: String, $version: Int) { deactivateRaccordementApi(id: $id,"
                    + " motif: $motif, expectedVersion: $version)"
                    + SHOWN
                    + "}";
    static final String REACTIVATE =
            "mutation($id: ID!, $version: Int) {"
                    + " reactivateRaccordementApi(id: $id, expectedVersion: $version)"
                    + SHOWN
                    + "}";
    static final String FORGET =
            "mutation($id: ID!, $motif: String!) {"
                    + " forgetRaccordementApiContact(id: $id, motif: $motif)"
                    + SHOWN
                    + "}";
    static final String LOAD =
            "mutation($input: LoadRaccordementApiCertificatInput!) {"
                    + " loadRaccordementApiCertificat(input: $input)"
                    + SHOWN
                    + "}";
    static final String ONE = "query($id: ID!) { raccordementApi(id: $id)" + SHOWN + "}";
    static final String LIST =
            "query($filter: RaccordementApiFilter, $first: Int, $after: String) {"
                    + " raccordementsApi(filter: $filter, first: $first, after: $after) {"
                    + " totalCount pageInfo { hasNextPage endCursor } nodes"
                    + SHOWN
                    + "} }";
    static final String HISTORY =
            """
            query($id: ID!) { raccordementApi(id: $id) { history { totalCount nodes {
              sequence type actor onBehalfOf statusBefore statusAfter payload } } } }
            """;

    static final Map<String, String> CONTACT =
            FicheOperations.contact("Ada Lovelace", "ada.lovelace@acme.example");

    private RaccordementApiOperations() {}

    static JsonNode compte(ProgramClient manager, String structure) {
        return manager.askOne(DECLARE_COMPTE, Map.of("structure", structure));
    }

    static JsonNode declare(ProgramClient client, String id, String structure, String nom) {
        return client.askOne(DECLARE, declaration(id, structure, nom));
    }

    static Map<String, ?> declaration(String id, String structure, String nom) {
        return declaration(id, structure, nom, "DEVELOPPEMENT_PROPRE", Map.of());
    }

    static Map<String, ?> declaration(
            String id, String structure, String nom, String type, Map<String, ?> more) {
        var input =
                new HashMap<String, Object>(
                        Map.of(
                                "id",
                                id,
                                "structure",
                                structure,
                                "nomApplicationPiste",
                                nom,
                                "typeUtilisation",
                                type,
                                "contact",
                                CONTACT));
        input.putAll(more);
        return Map.of("input", input);
    }

    static Map<String, ?> legacy(String id, String structure, String statut) {
        return Map.of(
                "input",
                Map.of(
                        "id",
                        id,
                        "structure",
                        structure,
                        "certificat",
                        "CN=api." + id + ".example,O=Essai,C=FR",
                        "statut",
                        statut));
    }

    /** Waits until the list shows the connection as it is. */
    static void awaitListed(RunningProgram program, String id) {
        var audit = program.as("audit");
        var now = audit.askOne(ONE, Map.of("id", id));
        await().until(
                        () ->
                                audit.askOne(LIST, Map.of())
                                        .path("nodes")
                                        .valueStream()
                                        .anyMatch(now::equals));
    }
}
