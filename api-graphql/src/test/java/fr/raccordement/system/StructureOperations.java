package fr.raccordement.system;

import java.util.HashMap;
import java.util.Map;

/** The documents that a front end sends about structures. */
final class StructureOperations {

    static final String REGISTER =
            "mutation($input: RegisterStructureInput!) {"
                    + " registerStructure(input: $input) { siret typeIdentifiant } }";

    private StructureOperations() {}

    static Map<String, ?> registration(String siret, String nom, String type, Map<String, ?> more) {
        var input = new HashMap<String, Object>(Map.of("siret", siret, "nom", nom, "type", type));
        input.putAll(more);
        return Map.of("input", input);
    }

    static void register(
            ProgramClient admin, String siret, String nom, String type, Map<String, ?> more) {
        admin.askOne(REGISTER, registration(siret, nom, type, more));
    }
}
