package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.FicheOperations.DESCRIBE;
import static fr.raccordement.system.FicheOperations.PONANT;
import static fr.raccordement.system.FicheOperations.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** By what a partner is known on the wire, and its application in PISTE. */
class IdentifiantIT {

    private static final ProgramClient fournisseur = SharedProgram.program.as("fournisseur");
    private static final ProgramClient travaux = SharedProgram.program.as("travaux");

    @Test
    void S_18_a_login_serves_one_raccordement_across_structures() {
        ready(fournisseur, "ident-a", ACME, "commun");
        ready(travaux, "ident-b", PONANT, "commun");

        fournisseur.askOne(SUBMIT, Map.of("id", "ident-a"));

        assertThat(travaux.refused(SUBMIT, Map.of("id", "ident-b")))
                .containsExactly("IDENTIFIANT_ALREADY_USED");
        assertThat(refused(sftp("commun")))
                .containsExactly("IDENTIFIANT_ALREADY_USED reseau.login");
        travaux.askOne(DESCRIBE, Map.of("id", "ident-b", "input", sftp("autre")));
        travaux.askOne(SUBMIT, Map.of("id", "ident-b"));
    }

    @Test
    void S_39_names_that_look_alike_are_warned_of_in_their_environment_alone() {
        RaccordementApiOperations.compte(travaux, PONANT);
        RaccordementApiOperations.declare(travaux, "ident-x", PONANT, "Paie 2026");
        var cyrillic =
                RaccordementApiOperations.declare(travaux, "ident-y", PONANT, "P\u0430ie 2026");
        var blank = RaccordementApiOperations.declare(travaux, "ident-z", PONANT, "Paie\u00a02026");

        assertThat(cyrillic.at("/avertissements/0/code").asString()).isEqualTo("PISTE_NAME_CASE");
        assertThat(cyrillic.at("/avertissements/0/message").asString()).endsWith(": Paie 2026");
        assertThat(blank.at("/avertissements/0/message").asString()).contains("Paie 2026");
        var elsewhere =
                travaux.askOne(
                        RaccordementApiOperations.DECLARE,
                        RaccordementApiOperations.declaration(
                                "ident-q",
                                PONANT,
                                "PAIE 2026",
                                "DEVELOPPEMENT_PROPRE",
                                Map.of("environnement", "QUALIFICATION")));
        assertThat(elsewhere.path("avertissements")).isEmpty();
    }

    private static void ready(ProgramClient client, String id, String siret, String login) {
        FicheOperations.ready(client, id, siret, SharedProgram.authority.issue(id, CLIENT));
        client.askOne(DESCRIBE, Map.of("id", id, "input", sftp(login)));
    }

    private static List<String> refused(Map<String, ?> input) {
        var answer = travaux.send(DESCRIBE, Map.of("id", "ident-b", "input", input));
        return answer.at("/errors/0/extensions/violations")
                .valueStream()
                .map(IdentifiantIT::say)
                .toList();
    }

    private static String say(JsonNode violation) {
        return violation.path("code").asString() + " " + violation.path("path").asString();
    }

    private static Map<String, ?> sftp(String login) {
        var sftp = Map.of("adressesSources", List.of("185.10.20.30"), "login", login);
        return Map.of("reseau", Map.of("sftp", sftp));
    }
}
