package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.RuleViolatedException;

/** What a command on a connection must say, and what the connection must be for it. */
final class RaccordementApiRules {

    private static final int LONGEST_MOTIF = 2_000;

    private RaccordementApiRules() {}

    static RuleViolatedException readOnly() {
        return new RuleViolatedException(
                "RACCORDEMENT_API_READ_ONLY",
                "Un raccordement en mode certificat se consulte seulement.",
                "A connection in certificate mode can only be read.");
    }

    static void requireActive(boolean active) {
        require(
                active,
                "RACCORDEMENT_API_NOT_ACTIVE",
                "Le raccordement n'est pas actif.",
                "The connection is not active.");
    }

    static void requireSame(boolean same) {
        require(
                same,
                "RACCORDEMENT_API_ID_TAKEN",
                "Un autre raccordement porte cet identifiant.",
                "Another connection has this identifier.");
    }

    static void requireExpected(boolean expected, long version) {
        require(
                expected,
                "CONFLICT",
                "Le raccordement a changé : sa version est " + version + ".",
                "The connection has changed: its version is " + version + ".");
    }

    /** The reason of a decision, without surrounding blanks; refuses MOTIF_MISSING. */
    static String motif(String motif) {
        require(
                !motif.isBlank() && motif.length() <= LONGEST_MOTIF,
                "MOTIF_MISSING",
                "Un motif de 1 à 2 000 caractères est requis.",
                "A reason of 1 to 2,000 characters is required.");
        return motif.strip();
    }

    private static void require(boolean holds, String code, String fr, String en) {
        if (!holds) {
            throw new RuleViolatedException(code, fr, en);
        }
    }
}
