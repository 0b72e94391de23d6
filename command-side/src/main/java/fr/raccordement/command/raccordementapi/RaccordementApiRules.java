package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.RuleViolatedException;

/** What a connection must be for a command on it. */
final class RaccordementApiRules {

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

    private static void require(boolean holds, String code, String fr, String en) {
        if (!holds) {
            throw new RuleViolatedException(code, fr, en);
        }
    }
}
