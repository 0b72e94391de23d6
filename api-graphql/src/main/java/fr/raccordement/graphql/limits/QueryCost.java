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
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a validated operation asks for, each fragment measured once however often it is spread. A
 * page costs what stands on it as often as it is long, its frame once. Introspection has a measure
 * of its own, the schema: it may be read whole, once (D-148).
 */
final class QueryCost {

    private static final long OBJECT = 10;
    private static final long SCALAR = 1;

    /** What only wraps the objects of a page costs nothing itself. */
    private static final Set<String> PAGING = Set.of("edges", "pageInfo");

    /** What is on a page as often as the page is long. */
    private static final Set<String> ITEMS = Set.of("nodes", "edges");

    /** How long the lists of the schema are about. */
    private static final Map<String, Integer> INTROSPECTED =
            Map.of(
                    "fields", 12,
                    "args", 3,
                    "inputFields", 6,
                    "enumValues", 8,
                    "possibleTypes", 3,
                    "interfaces", 2,
                    "directives", 8);

    /** Enough for the query by which tools read the schema whole, and not for two. */
    private static final long INTROSPECTED_PER_TYPE = 1_000;

    private static final Measure NOTHING = new Measure(0, 0, 0, 0, 0);

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
        require(measure.fields, limits.rootFields(), RequestRefusal.TOO_MANY_ROOT_FIELDS);
        require(measure.depth, limits.depth(), RequestRefusal.TOO_DEEP);
        require(rounded(measure.points), limits.complexity(), RequestRefusal.TOO_COMPLEX);
        if (measure.introspected > 0) {
            require(
                    rounded(measure.introspected),
                    INTROSPECTED_PER_TYPE * schema.getAllTypesAsList().size(),
                    RequestRefusal.TOO_COMPLEX);
        }
    }

    private static long rounded(long tenths) {
        return (tenths + OBJECT - 1) / OBJECT;
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
        var definition = Introspection.getFieldDef(schema, parent, field.getName());
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType())
                instanceof GraphQLCompositeType type)) {
            return Measure.of(SCALAR);
        }
        var inside = of(field.getSelectionSet(), type);
        if (isIntrospection(type)) {
            return introspection(field, parent, inside);
        }
        var size = pages.size(field, definition);
        var own = PAGING.contains(field.getName()) ? 0 : OBJECT;
        var points =
                isConnection(type)
                        ? own + inside.points + Measure.times(size, inside.items)
                        : Measure.times(size, own + inside.points);
        return isConnection(parent) && ITEMS.contains(field.getName())
                ? new Measure(1 + inside.depth, 0, points, 1, inside.introspected)
                : new Measure(1 + inside.depth, points, 0, 1, inside.introspected);
    }

    /** Objects of the schema count apart, lists of them by how long they are about. */
    private Measure introspection(Field field, GraphQLCompositeType parent, Measure inside) {
        var size =
                field.getName().equals("types")
                        ? schema.getAllTypesAsList().size()
                        : INTROSPECTED.getOrDefault(field.getName(), 1);
        var points = Measure.times(size, OBJECT + inside.points);
        return isIntrospection(parent)
                ? new Measure(1 + inside.depth, points, 0, 1, 0)
                : new Measure(1, 0, 0, 1, points);
    }

    private static boolean isIntrospection(GraphQLCompositeType type) {
        return type.getName().startsWith("__");
    }

    private static boolean isConnection(GraphQLCompositeType type) {
        return type instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition("pageInfo") != null;
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) schema.getTypeAs(name);
    }

    private static void require(long cost, long limit, RequestRefusal refusal) {
        if (cost > limit) {
            throw refusal.exceeded(cost, limit);
        }
    }

    /**
     * Sums that never overflow.
     *
     * @param depth below
     * @param points in tenths
     * @param items points, in tenths, of what stands once on a page, whose length its field knows
     * @param fields beside each other
     * @param introspected points, in tenths, of the schema asked for
     */
    private record Measure(int depth, long points, long items, int fields, long introspected) {

        private static final long ENDLESS = Integer.MAX_VALUE;

        static Measure of(long points) {
            return new Measure(1, points, 0, 1, 0);
        }

        Measure with(Measure other) {
            return new Measure(
                    Math.max(depth, other.depth),
                    sum(points, other.points),
                    sum(items, other.items),
                    (int) sum(fields, other.fields),
                    sum(introspected, other.introspected));
        }

        private static long sum(long one, long other) {
            return Math.min(ENDLESS, one + other);
        }

        static long times(long size, long points) {
            return Math.min(ENDLESS, size * points);
        }
    }
}
