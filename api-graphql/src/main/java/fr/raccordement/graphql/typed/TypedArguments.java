package fr.raccordement.graphql.typed;

import fr.raccordement.api.Violation;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a field, or the fields of an input, that are typed for something that has a form
 * (D-134).
 *
 * @param byName those that are, or that have some within
 */
record TypedArguments(Map<String, Reading> byName) {

    private static final String DIRECTIVE = "typed";

    /** An input of which paths say nothing: it is all that the mutation is given. */
    private static final String WHOLE = "input";

    /**
     * @param keys the key of the structure that is known by what is typed
     */
    static TypedArguments of(
            GraphQLFieldDefinition field, Function<String, Optional<String>> keys) {
        return of(field.getArguments(), keys);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    /**
     * The values as they are meant. What names something and has not its form is refused, all at
     * once, each with its path.
     */
    Map<String, Object> meant(Map<String, Object> given) {
        var violations = new ArrayList<Violation>();
        var meant = meant(given, "", violations);
        if (!violations.isEmpty()) {
            throw RequestRefusal.of(violations);
        }
        return meant;
    }

    private Map<String, Object> meant(
            Map<String, Object> given, String path, List<Violation> violations) {
        var meant = new LinkedHashMap<>(given);
        byName.forEach(
                (name, reading) ->
                        meant.computeIfPresent(
                                name,
                                (_, value) -> each(value, below(path, name), reading, violations)));
        return meant;
    }

    private static Object each(
            Object value, String path, Reading reading, List<Violation> violations) {
        if (!(value instanceof Collection<?> list)) {
            return reading.meant(value, path, violations);
        }
        var meant = new ArrayList<@Nullable Object>();
        for (var element : list) {
            var place = path + "." + meant.size();
            meant.add(element == null ? null : each(element, place, reading, violations));
        }
        return meant;
    }

    private static String below(String path, String name) {
        if (path.isEmpty()) {
            return name.equals(WHOLE) ? "" : name;
        }
        return path + "." + name;
    }

    private static TypedArguments of(
            List<? extends GraphQLInputValueDefinition> inputs,
            Function<String, Optional<String>> keys) {
        var byName = new LinkedHashMap<String, Reading>();
        inputs.forEach(
                input ->
                        reading(input, keys)
                                .ifPresent(reading -> byName.put(input.getName(), reading)));
        return new TypedArguments(byName);
    }

    private static Optional<Reading> reading(
            GraphQLInputValueDefinition input, Function<String, Optional<String>> keys) {
        var directive = ((GraphQLDirectiveContainer) input).getAppliedDirective(DIRECTIVE);
        if (directive != null) {
            TypedForm form = TypedForm.valueOf(directive.getArgument("as").getValue());
            boolean checked = directive.getArgument("checked").getValue();
            return Optional.of(
                    checked && form == TypedForm.STRUCTURE
                            ? new Named(keys)
                            : new Text(form, checked));
        }
        GraphQLInputType type = input.getType();
        if (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object) {
            var within = of(object.getFieldDefinitions(), keys);
            return within.isEmpty() ? Optional.empty() : Optional.of(new Parts(within));
        }
        return Optional.empty();
    }

    /** How a value is taken. */
    private sealed interface Reading {
        Object meant(Object given, String path, List<Violation> violations);
    }

    /**
     * A text of a form.
     *
     * @param checked whether it names what is there; otherwise it is for the domain to refuse it,
     *     with whatever else is wrong
     */
    private record Text(TypedForm form, boolean checked) implements Reading {

        @Override
        public Object meant(Object given, String path, List<Violation> violations) {
            var meant = form.meant((String) given);
            if (checked && !form.isWellFormed(meant)) {
                violations.add(RequestRefusal.violation(form, path));
            }
            return meant;
        }
    }

    /**
     * A structure, by any identifier that it has or had: from here on it is its key (D-140).
     *
     * @param keys the key of the structure that is known so
     */
    private record Named(Function<String, Optional<String>> keys) implements Reading {

        @Override
        public Object meant(Object given, String path, List<Violation> violations) {
            return keys.apply((String) given)
                    .map(Object.class::cast)
                    .orElseGet(
                            () ->
                                    new Text(TypedForm.STRUCTURE, true)
                                            .meant(given, path, violations));
        }
    }

    /** An input object with such texts within. */
    private record Parts(TypedArguments within) implements Reading {

        @Override
        @SuppressWarnings("unchecked")
        public Object meant(Object given, String path, List<Violation> violations) {
            return within.meant((Map<String, Object>) given, path, violations);
        }
    }
}
