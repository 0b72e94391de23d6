package fr.raccordement.graphql.refusal;

import fr.raccordement.api.Texte;
import graphql.schema.GraphQLInputObjectType;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value that is not what the schema says.
 *
 * @param code stable
 * @param path where among the arguments, dotted; the argument {@code input} is not named
 * @param message the path and what is wrong, in the caller's language
 */
record ValueError(String code, String path, String message) {

    /** An input of which paths say nothing: it is all that the mutation is given. */
    private static final String WHOLE = "input.";

    private static final Texte REQUIRED =
            new Texte("une valeur est requise, et non null.", "a value is required, not null.");
    private static final Texte ONE_OF =
            new Texte(
                    "un champ et un seul est attendu, parmi %s.",
                    "one field, and one only, is expected, of %s.");

    /**
     * @param sentence what is wrong, as it goes on after the path
     */
    static ValueError of(String code, String path, String sentence, Locale language) {
        var shown = shown(path);
        var quoted =
                language.getLanguage().equals("en")
                        ? "'%s': %s".formatted(shown, sentence)
                        : "« %s » : %s".formatted(shown, sentence);
        return new ValueError(code, shown, quoted);
    }

    /** A value that is required and is not there. */
    static ValueError missing(String path, Locale language) {
        return of(
                RequestRefusal.BAD_REQUEST.name(),
                path,
                RefusalErrors.in(REQUIRED, language),
                language);
    }

    /** Not one field, where one is expected. */
    static ValueError oneOf(GraphQLInputObjectType input, String path, Locale language) {
        var fields =
                input.getFields().stream()
                        .map(it -> it.getName())
                        .collect(Collectors.joining(", "));
        return of(
                RequestRefusal.BAD_REQUEST.name(),
                path,
                RefusalErrors.in(ONE_OF, language).formatted(fields),
                language);
    }

    private static String shown(String path) {
        return path.startsWith(WHOLE) ? path.substring(WHOLE.length()) : path;
    }

    Map<String, String> violation() {
        return RefusalErrors.violation(code, path, message);
    }
}
