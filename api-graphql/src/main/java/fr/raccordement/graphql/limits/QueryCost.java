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
 * Introspection is not measured: the engine bounds it itself (D-116).
 */
final class QueryCost {

    private static final long OBJECT = 10;
    private static final long SCALAR = 1;

    /** What only wraps the objects of a page costs nothing itself. */
    private static final Set<String> PAGING = Set.of("edges", "pageInfo");

    private static final Measure NOTHING = new Measure(0, 0, 0);

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final PageSize pages;
    private final Map<String, Measure> measured = new HashMap<>();

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
    void check(SelectionSet selection, GraphQLCompositeType root, LimitProperties limits) {
        var measure = of(selection, root);
        require(measure.fields <= limits.rootFields(), RequestRefusal.TOO_MANY_ROOT_FIELDS);
        require(measure.depth <= limits.depth(), RequestRefusal.TOO_DEEP);
        require(measure.points <= limits.complexity() * OBJECT, RequestRefusal.TOO_COMPLEX);
    }

    private Measure of(@Nullable SelectionSet selection, GraphQLCompositeType parent) {
        var sum = NOTHING;
        if (selection != null) {
            for (Selection<?> each : selection.getSelections()) {
                sum = sum.with(of(each, parent));
            }
        }
        return sum;
    }

    private Measure of(Selection<?> selection, GraphQLCompositeType parent) {
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

    private Measure fragment(String name) {
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

    private Measure field(Field field, GraphQLCompositeType parent) {
        if (field.getName().startsWith("__")) {
            return new Measure(1, 0, 1);
        }
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        var size = pages.size(field, definition);
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType())
                instanceof GraphQLCompositeType type)) {
            return new Measure(1, SCALAR, 1);
        }
        var inside = of(field.getSelectionSet(), type);
        var own = PAGING.contains(field.getName()) ? 0 : OBJECT;
        return new Measure(1 + inside.depth, Measure.times(size, own + inside.points), 1);
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) schema.getTypeAs(name);
    }

    private static void require(boolean kept, RequestRefusal refusal) {
        if (!kept) {
            throw refusal.exception();
        }
    }

    /** Depth below, points in tenths, fields beside each other; sums that never overflow. */
    private record Measure(int depth, long points, int fields) {

        private static final long ENDLESS = Integer.MAX_VALUE;

        Measure with(Measure other) {
            return new Measure(
                    Math.max(depth, other.depth),
                    Math.min(ENDLESS, points + other.points),
                    (int) Math.min(ENDLESS, (long) fields + other.fields));
        }

        static long times(long size, long points) {
            return Math.min(ENDLESS, size * points);
        }
    }
}
