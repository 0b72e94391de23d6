package fr.raccordement.system;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is asked about who belongs to a structure and what they may do there. */
final class HabilitationOperations {

    static final String LYCEE = "19750001000016";
    static final String COLLEGE = "19690002100011";
    static final String OPALE = "90000101700012";

    static final String RATTACHEMENT =
            """
            { version statut gestionnairePrincipal motif depuis utilisateur structure { siret nom }
              habilitations { profil statut effective motif depuis } }
            """;
    static final String HABILITATION =
            "{ version profil statut effective motif depuis utilisateur structure { siret } }";

    static final String REQUEST = onStructure("requestRattachement");
    static final String DECIDE =
            "mutation($structure: ID!, $utilisateur: ID!, $accepter: Boolean!, $motif: String,"
                    + " $version: Int) { decideRattachement(structure: $structure,"
                    + " utilisateur: $utilisateur, accepter: $accepter, motif: $motif,"
                    + " expectedVersion: $version)"
                    + RATTACHEMENT
                    + "}";
    static final String DEACTIVATE = onUser("deactivateRattachement");
    static final String REACTIVATE = onUser("reactivateRattachement");
    static final String REMOVE = onUser("removeRattachement");
    static final String TRANSFER = onUser("transferGestionnairePrincipal");
    static final String NAME = onUser("nameGestionnairePrincipal");
    static final String ASK =
            "mutation($structure: ID!, $profil: Profil!) {"
                    + " requestHabilitation(structure: $structure, profil: $profil)"
                    + HABILITATION
                    + "}";
    static final String GRANT = onProfil("grantHabilitation");
    static final String REFUSE = onProfil("refuseHabilitation");
    static final String REVOKE = onProfil("revokeHabilitation");

    static final String MOI =
            "{ moi { rattachements" + RATTACHEMENT + " habilitations" + HABILITATION + "} }";
    static final String USERS =
            "query($structure: ID!, $statut: RattachementStatus) {"
                    + " rattachements(structure: $structure, statut: $statut) { utilisateur"
                    + " history { totalCount nodes { sequence type actor onBehalfOf statusBefore"
                    + " statusAfter payload } } } }";
    static final String HABILITATIONS =
            "query($structure: ID!, $statut: HabilitationStatus) {"
                    + " habilitations(structure: $structure, statut: $statut)"
                    + HABILITATION
                    + "}";

    private HabilitationOperations() {}

    static Map<String, String> user(String structure, String login) {
        return Map.of("structure", structure, "utilisateur", login);
    }

    static Map<String, String> profil(String structure, String login, String profil) {
        return Map.of("structure", structure, "utilisateur", login, "profil", profil);
    }

    static JsonNode grant(ProgramClient manager, String structure, String login, String profil) {
        return manager.askOne(GRANT, profil(structure, login, profil));
    }

    static JsonNode revoke(ProgramClient manager, String structure, String login, String profil) {
        return manager.askOne(REVOKE, profil(structure, login, profil));
    }

    /** What the caller sees of themselves on a structure, once it shows this status. */
    static JsonNode own(ProgramClient client, String structure, String statut) {
        return await().until(
                        () ->
                                client.askOne(MOI, Map.of())
                                        .path("rattachements")
                                        .valueStream()
                                        .filter(
                                                it ->
                                                        it.at("/structure/siret")
                                                                .asString()
                                                                .equals(structure))
                                        .filter(it -> it.path("statut").asString().equals(statut))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String onStructure(String mutation) {
        return "mutation($structure: ID!) { %s(structure: $structure)%s}"
                .formatted(mutation, RATTACHEMENT);
    }

    private static String onUser(String mutation) {
        return "mutation($structure: ID!, $utilisateur: ID!) {"
                + " %s(structure: $structure, utilisateur: $utilisateur)%s}"
                        .formatted(mutation, RATTACHEMENT);
    }

    private static String onProfil(String mutation) {
        return "mutation($structure: ID!, $utilisateur: ID!, $profil: Profil!) {"
                + " %s(structure: $structure, utilisateur: $utilisateur, profil: $profil)%s}"
                        .formatted(mutation, HABILITATION);
    }
}
