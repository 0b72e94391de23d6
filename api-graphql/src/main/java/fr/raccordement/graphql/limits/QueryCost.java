package fr.raccordement.graphql.limits;

import fr.raccordement.graphql.refusal.RequestRefusal;
import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a validated operation asks for, each fragment measured once however often it is spread.
 * Introspection is not measured: the engine bounds it itself.
 */
final class QueryCost {

    private static final long OBJECT = 10;
    private static final long SCALAR = 1;

    /** What only wraps the objects of a page costs nothing itself. */
    private static final Set<String> PAGING = Set.of("edges", "pageInfo");

    private static final Mesure NOTHING = new Mesure(0, 0, 0);

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final PageSize pages;
    private final Map<String, Mesure> measured = new HashMap<>();

    QueryCost(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            CoercedVariables variables,
            int pageSize) {
        this.schema = schema;
        this.fragments = fragments;
        this.pages = new PageSize(variables, pageSize);
    }

    /**
     * Refuses with {@code TOO_MANY_ROOT_FIELDS}, {@code TOO_DEEP}, {@code TOO_COMPLEX}, {@code
     * PAGE_SIZE}.
     */
    void check(SelectionSet selection, GraphQLCompositeType root, LimitProperties limites) {
        var mesure = of(selection, root);
        require(mesure.fields <= limites.rootFields(), RequestRefusal.TOO_MANY_ROOT_FIELDS);
        require(mesure.depth <= limites.depth(), RequestRefusal.TOO_DEEP);
        require(mesure.points <= limites.complexity() * OBJECT, RequestRefusal.TOO_COMPLEX);
    }

    private Mesure of(@Nullable SelectionSet selection, GraphQLCompositeType parent) {
        var sum = NOTHING;
        if (selection != null) {
            for (Selection<?> each : selection.getSelections()) {
                sum = sum.with(of(each, parent));
            }
        }
        return sum;
    }

    private Mesure of(Selection<?> selection, GraphQLCompositeType parent) {
        return switch (selection) {
            case Field field -> field(field, parent);
            case InlineFragment inline -> {
                var on = inline.getTypeCondition();
                yield of(inline.getSelectionSet(), on == null ? parent : type(on.getName()));
            }
            case FragmentSpread spread -> fragment(spread.getName());
            default -> NOTHING;
        };
    }

    private Mesure fragment(String name) {
        var known = measured.get(name);
        if (known == null) {
            var fragment = fragments.get(name);
            known =
                    fragment == null
                            ? NOTHING
                            : of(
                                    fragment.getSelectionSet(),
                                    type(fragment.getTypeCondition().getName()));
            measured.put(name, known);
        }
        return known;
    }

    private Mesure field(Field field, GraphQLCompositeType parent) {
        if (field.getName().startsWith("__")) {
            return new Mesure(1, 0, 1);
        }
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        var size = pages.size(field, definition);
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType())
                instanceof GraphQLCompositeType type)) {
            return new Mesure(1, SCALAR, 1);
        }
        var inside = of(field.getSelectionSet(), type);
        var own = PAGING.contains(field.getName()) ? 0 : OBJECT;
        return new Mesure(1 + inside.depth, Mesure.times(size, own + inside.points), 1);
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) schema.getTypeAs(name);
    }

    private static void require(boolean kept, RequestRefusal refus) {
        if (!kept) {
            throw refus.exception();
        }
    }

    /** Depth below, points in tenths, fields beside each other; sums that never overflow. */
    private record Mesure(int depth, long points, int fields) {

        private static final long ENDLESS = Integer.MAX_VALUE;

        Mesure with(Mesure other) {
            return new Mesure(
                    Math.max(depth, other.depth),
                    Math.min(ENDLESS, points + other.points),
                    (int) Math.min(ENDLESS, (long) fields + other.fields));
        }

        static long times(long size, long points) {
            return Math.min(ENDLESS, size * points);
        }
    }
}
