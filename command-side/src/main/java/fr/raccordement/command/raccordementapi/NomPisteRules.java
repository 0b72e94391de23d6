package fr.raccordement.command.raccordementapi;

import fr.raccordement.api.Characters;
import fr.raccordement.command.Violations;

/**
 * What the name of a PISTE application must be (S-39). It is kept as it was typed: what cannot be
 * kept so is refused, never amended (D-025).
 */
final class NomPisteRules {

    private static final int LONGEST = 300;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final String PATH = "nomApplicationPiste";

    private NomPisteRules() {}

    /** Notes all that is wrong with the name; answers whether nothing is. */
    static boolean check(String nom, Violations violations) {
        var present =
                violations.require(
                        !nom.codePoints().allMatch(NomPisteRules::isBlank),
                        "PISTE_NAME_MISSING",
                        PATH,
                        "Le nom de l'application PISTE est requis.",
                        "The name of the PISTE application is required.");
        return present
                && requireNoBlankAround(nom, violations)
                        & requireCharacters(nom, violations)
                        & requireShort(nom, violations);
    }

    private static boolean requireNoBlankAround(String nom, Violations violations) {
        return violations.require(
                !isBlank(nom.codePointAt(0)) && !isBlank(nom.codePointBefore(nom.length())),
                "PISTE_NAME_BLANKS",
                PATH,
                "Le nom de l'application PISTE commence ou finit par un blanc.",
                "The name of the PISTE application begins or ends with a blank.");
    }

    /** One unknown today might be folded otherwise tomorrow. */
    private static boolean requireCharacters(String nom, Violations violations) {
        return violations.require(
                Characters.fitALine(withoutBlanksAround(nom))
                        && nom.codePoints().allMatch(Character::isDefined),
                "PISTE_NAME_CHARACTERS",
                PATH,
                "Le nom de l'application PISTE contient un caractère de contrôle, invisible"
                        + " ou inconnu.",
                "The name of the PISTE application has a control, invisible or unknown"
                        + " character.");
    }

    private static boolean requireShort(String nom, Violations violations) {
        return violations.require(
                nom.codePointCount(0, nom.length()) <= LONGEST,
                "PISTE_NAME_TOO_LONG",
                PATH,
                "Le nom de l'application PISTE a 300 caractères au plus.",
                "The name of the PISTE application has 300 characters at most.");
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == ZERO_WIDTH_SPACE
                || codePoint == BYTE_ORDER_MARK;
    }

    /** Blanks around are refused by a code of their own. */
    private static String withoutBlanksAround(String nom) {
        int from = 0;
        int to = nom.length();
        while (from < to && isBlank(nom.codePointAt(from))) {
            from++;
        }
        while (to > from && isBlank(nom.codePointBefore(to))) {
            to--;
        }
        return nom.substring(from, to);
    }
}
