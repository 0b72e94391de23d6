package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import org.jspecify.annotations.Nullable;

/**
 * The text that every match of an anchored, case-sensitive expression begins with.
 *
 * @param complete whether the expression demands nothing else
 */
record RegexPrefix(String text, boolean complete) {

    private static final String SPECIAL = ".^$*+?()[]{}|\\";
    private static final String QUANTIFIERS = "*+?{";
    private static final String HARMLESS_OPTIONS = "su";

    /** Null if the beginning is not fixed. */
    static @Nullable RegexPrefix of(BsonRegularExpression expression) {
        var pattern = expression.getPattern();
        var options = expression.getOptions();
        var plain =
                options == null || options.chars().allMatch(c -> HARMLESS_OPTIONS.indexOf(c) >= 0);
        if (!plain || !pattern.startsWith("^") || pattern.contains("|")) {
            return null;
        }
        var prefix = parse(pattern.substring(1));
        return prefix.text.isEmpty() ? null : prefix;
    }

    private static RegexPrefix parse(String pattern) {
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

    /** Index of the character that stands for itself here, escaped or not; -1 if none does. */
    private static int literal(String pattern, int at) {
        var escaped = pattern.charAt(at) == '\\' && at + 1 < pattern.length();
        if (escaped) {
            return Character.isLetterOrDigit(pattern.charAt(at + 1)) ? -1 : at + 1;
        }
        return SPECIAL.indexOf(pattern.charAt(at)) < 0 ? at : -1;
    }
}
