package fr.raccordement.system;

import fr.raccordement.api.interfaces.event.InterfaceCodeRetired;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Events that the view of the catalogue cannot project, and what is done about them. */
final class DeadLetterOperations {

    static final String GROUP = "interface-code-projection";

    static final String LETTER =
            " { groupe objet enAttente { typeObjet evenement sequence position depuis essayeeLe"
                    + " cause message essais suivantes } history { nodes { aggregateId type actor"
                    + " onBehalfOf statusAfter payload } } }";
    static final String FIND =
            "query($groupe: ID!, $objet: ID!) { lettreMorte(groupe: $groupe, objet: $objet)"
                    + LETTER
                    + "}";
    static final String LIST =
            "query($groupe: ID, $first: Int, $after: String) {"
                    + " lettresMortes(groupe: $groupe, first: $first, after: $after)"
                    + " { totalCount pageInfo { hasNextPage endCursor } nodes"
                    + LETTER
                    + "} }";
    static final String RETRY =
            "mutation($groupe: ID!, $objet: ID) {"
                    + " retryLettresMortes(groupe: $groupe, objet: $objet) { traitee lettre"
                    + LETTER
                    + "} }";
    static final String DISCARD =
            "mutation($groupe: ID!, $objet: ID!, $sequence: Int!, $suivantes: Boolean!,"
                    + " $motif: String!) { discardLettreMorte(groupe: $groupe, objet: $objet,"
                    + " sequence: $sequence, suivantes: $suivantes, motif: $motif)"
                    + LETTER
                    + "}";

    private DeadLetterOperations() {}

    /** Stores an end of a code by hand. */
    static void poison(RunningProgram program, String code, long sequence, String payload) {
        try (var rows = program.events()) {
            rows.insert(
                    "InterfaceCode",
                    "interface-" + code,
                    sequence,
                    InterfaceCodeRetired.class,
                    payload);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String retired(String code) {
        return "{\"code\":\"" + code + "\",\"motif\":\"Fin\"}";
    }

    /** The sequence of a code. */
    static Map<String, ?> of(String code) {
        return Map.of("groupe", GROUP, "objet", "interface-" + code);
    }

    static boolean waits(ProgramClient admin, Map<String, ?> letter) {
        return admin.askOne(FIND, letter).at("/enAttente").has("sequence");
    }

    static JsonNode discard(
            ProgramClient admin, Map<String, ?> letter, long sequence, boolean suivantes) {
        return admin.askOne(DISCARD, discarding(letter, sequence, suivantes, "Illisible"));
    }

    static Map<String, ?> discarding(
            Map<String, ?> letter, long sequence, boolean suivantes, String motif) {
        var variables = new HashMap<String, Object>(letter);
        variables.put("sequence", sequence);
        variables.put("suivantes", suivantes);
        variables.put("motif", motif);
        return variables;
    }
}
