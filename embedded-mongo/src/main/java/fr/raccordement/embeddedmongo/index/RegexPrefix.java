package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.jspecify.annotations.Nullable;

/**
 * The text with which everything begins that an anchored, case-sensitive expression matches.
 *
 * @param whole whether the expression asks nothing else
 */
record RegexPrefix(String text, boolean whole) {

    private static final String SPECIAL = ".^$*+?()[]{}|\\";
    private static final String QUANTIFIERS = "*+?{";
    private static final String HARMLESS_OPTIONS = "su";

    /** Null if nothing is known of the beginning. */
    static @Nullable RegexPrefix of(BsonRegularExpression expression) {
        var pattern = expression.getPattern();
        var options = expression.getOptions();
        var plain =
                options == null || options.chars().allMatch(c -> HARMLESS_OPTIONS.indexOf(c) >= 0);
        if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
            return null;
        }
        var read = read(pattern.substring(1));
        return read.text.isEmpty() ? null : read;
    }

    private static RegexPrefix read(String pattern) {
        if (pattern.startsWith("\\Q") && pattern.indexOf("\\E") == pattern.length() - 2) {
            return new RegexPrefix(pattern.substring(2, pattern.length() - 2), true);
        }
        var text = new StringBuilder();
        int next = 0;
        while (next < pattern.length()) {
            int literal = literal(pattern, next);
            if (literal < 0) {
                var optional = QUANTIFIERS.indexOf(pattern.charAt(next)) >= 0 && !text.isEmpty();
                text.setLength(text.length() - (optional ? 1 : 0));
                return new RegexPrefix(text.toString(), false);
            }
            text.append(pattern.charAt(literal));
            next = literal + 1;
        }
        return new RegexPrefix(text.toString(), true);
    }

    /** Where the character is that stands for itself here, escaped or not; -1 if none does. */
    private static int literal(String pattern, int at) {
        var escaped = pattern.charAt(at) == '\\' && at + 1 < pattern.length();
        if (escaped) {
            return Character.isLetterOrDigit(pattern.charAt(at + 1)) ? -1 : at + 1;
        }
        return SPECIAL.indexOf(pattern.charAt(at)) < 0 ? at : -1;
    }
}
