package fr.raccordement.graphql.text;

import fr.raccordement.api.Characters;
import fr.raccordement.api.PrivateKeyText;
import fr.raccordement.api.Violation;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts in the arguments of a field, however deep in an input. */
final class GivenTexts {

    /** An input of which paths say nothing: it is all that the mutation is given. */
    private static final String WHOLE = "input";

    /** Where somebody writes more than a name, or copies what has lines. */
    private static final Set<String> LINES =
            Set.of("motif", "commentaire", "source", "recherche", "clePubliqueSsh", "certificat");

    /** What the domain judges to the byte, with a code of its own that says what is expected. */
    private static final Set<String> JUDGED_ELSEWHERE =
            Set.of(
                    "DeclareRaccordementApiInput.nomApplicationPiste",
                    "CorrectRaccordementApiInput.nomApplicationPiste",
                    "ContactInput.telephone");

    private final List<Violation> violations = new ArrayList<>();

    private GivenTexts() {}

    /**
     * Refuses with {@code TEXT_CHARACTERS} and {@code CERT_PRIVATE_KEY}, all at once, each with its
     * path.
     */
    static void check(
            Map<String, ? extends @Nullable Object> arguments, List<GraphQLArgument> declared) {
        var texts = new GivenTexts();
        for (var argument : declared) {
            var name = argument.getName();
            texts.value(
                    arguments.get(name), argument.getType(), name, name.equals(WHOLE) ? "" : name);
        }
        if (!texts.violations.isEmpty()) {
            throw RequestRefusal.of(texts.violations);
        }
    }

    private void value(@Nullable Object given, GraphQLType type, String name, String path) {
        switch (type) {
            case GraphQLNonNull required -> value(given, required.getWrappedType(), name, path);
            case GraphQLList list when given instanceof List<?> values -> {
                for (int i = 0; i < values.size(); i++) {
                    value(values.get(i), list.getWrappedType(), name, below(path, "" + i));
                }
            }
            case GraphQLInputObjectType input when given instanceof Map<?, ?> values ->
                    input.getFields()
                            .forEach(
                                    field ->
                                            value(
                                                    values.get(field.getName()),
                                                    field.getType(),
                                                    input.getName() + "." + field.getName(),
                                                    below(path, field.getName())));
            case GraphQLScalarType _ when given instanceof String text -> text(text, name, path);
            default -> {}
        }
    }

    private void text(String text, String name, String path) {
        if (PrivateKeyText.isIn(text)) {
            violations.add(RequestRefusal.CERT_PRIVATE_KEY.violation(path));
            return;
        }
        if (JUDGED_ELSEWHERE.contains(name)) {
            return;
        }
        Characters.firstUnfit(text, LINES.contains(name.substring(name.lastIndexOf('.') + 1)))
                .ifPresent(at -> violations.add(violation(text, at, path)));
    }

    /** Which character, and which place it has among those of the text, from 1. */
    private static Violation violation(String text, int at, String path) {
        return RequestRefusal.TEXT_CHARACTERS.violation(
                path, "U+%04X".formatted(text.codePointAt(at)), text.codePointCount(0, at) + 1);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
