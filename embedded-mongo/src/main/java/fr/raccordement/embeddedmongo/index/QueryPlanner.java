package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the plan that answers a query with the least work (D-058). */
public final class QueryPlanner {

    /** So few documents are read before it is known what else would show their number. */
    private static final int READ_AT_ONCE = 500;

    private final List<Index<Object>> indexes;
    private final Examined examined;

    /**
     * A planner for one collection.
     *
     * @param indexes the current indexes of the collection
     */
    public QueryPlanner(List<Index<Object>> indexes, Examined examined) {
        this.indexes = indexes;
        this.examined = examined;
    }

    /**
     * A plan; empty if no index helps.
     *
     * @param limit how many documents will be read, 0 for all
     */
    public Optional<QueryPlan> plan(Document filter, @Nullable Document order, int limit) {
        var sort = SortOrder.of(order);
        if (sort == null) {
            return Optional.empty();
        }
        var lookUp = LookUp.of(ordered(), filter, examined);
        if (lookUp != null) {
            return Optional.of(lookUp);
        }
        var plans = plans(FilterReader.parse(filter), sort, QueryPlanner::isPerfect);
        return plans.size() < 2 || isPerfect(plans.getLast())
                ? plans.reversed().stream().findFirst()
                : Optional.of(filtered(cheapest(plans, limit), plans));
    }

    /** The number of documents that match, where indexes show it for less than documents would. */
    public Optional<Long> count(Document filter) {
        var alternatives = FilterReader.parse(filter);
        var plans = plans(alternatives, new SortOrder(List.of()), QueryPlanner::showsCount);
        var atOnce = plans.reversed().stream().filter(QueryPlanner::showsCount).findFirst();
        return atOnce.map(QueryPlan::count)
                .or(() -> countOfOnlyOne(alternatives))
                .or(
                        () ->
                                plans.stream()
                                        .filter(QueryPlan::isExact)
                                        .findFirst()
                                        .map(QueryPlan::count))
                .or(() -> count(alternatives, plans));
    }

    /** The plans show that of a single one. */
    private Optional<Long> countOfOnlyOne(List<Alternative> alternatives) {
        return alternatives.size() == 1
                ? Optional.empty()
                : QueryPlan.countOfOnlyOne(alternatives, this::countedAtOnce);
    }

    private Optional<Long> countedAtOnce(Alternative alternative) {
        var none = new SortOrder(List.of());
        return IndexUnion.bounded(ordered().toList(), List.of(alternative), none, examined)
                .filter(QueryPlanner::showsCount)
                .findFirst()
                .map(IndexScan::count);
    }

    private Optional<Long> count(List<Alternative> alternatives, List<QueryPlan> plans) {
        var documents = plans.stream().mapToLong(QueryPlan::size).min().orElse(Long.MAX_VALUE);
        return documents <= READ_AT_ONCE
                ? Optional.empty()
                : EntryIntersection.of(ordered().toList(), alternatives, examined)
                        .filter(it -> it.isHeld() && Cost.ofCount(it) < documents)
                        .map(EntryIntersection::count);
    }

    /**
     * Plans, up to the first that is good enough, which is the last then. Where the filter pins the
     * identifier, no other index is considered.
     */
    private List<QueryPlan> plans(
            List<Alternative> filter, SortOrder sort, Predicate<QueryPlan> enough) {
        var pinned = filter.stream().allMatch(one -> one.pins(EntryKeys.ID));
        var considered = ordered().filter(i -> !pinned || i.isOfIdentifiers()).toList();
        var plans = new ArrayList<QueryPlan>();
        for (var index : withSortFieldFirst(considered, sort)) {
            var scan = IndexScan.of(index, filter, sort, examined);
            if (scan != null) {
                plans.add(inOrder(scan, filter, sort));
                if (enough.test(plans.getLast())) {
                    return plans;
                }
            }
        }
        if (filter.size() > 1) {
            var merged = IndexUnion.of(considered, filter, sort, examined);
            Stream.ofNullable(merged).forEach(plans::add);
            if (!sort.isNone() && (merged == null || !merged.isExact())) {
                Stream.ofNullable(IndexUnion.unordered(considered, filter, sort, examined))
                        .forEach(plans::add);
            }
        }
        return plans;
    }

    /** Indexes with the first sort field come first, so that a good enough plan is found soon. */
    private static List<OrderedIndex> withSortFieldFirst(
            List<OrderedIndex> indexes, SortOrder sort) {
        if (sort.isNone()) {
            return indexes;
        }
        var first = sort.fields().getFirst().getKey();
        var lacksSortField =
                Comparator.comparing(
                        (OrderedIndex index) ->
                                index.fields().stream().noneMatch(it -> it.getKey().equals(first)));
        return indexes.stream().sorted(lacksSortField).toList();
    }

    private static QueryPlan inOrder(IndexScan scan, List<Alternative> filter, SortOrder sort) {
        return !scan.isOrdered() && sort.isByIdentifier()
                ? new SortedIdentifiers(scan, filter, sort.isAscending())
                : scan;
    }

    private Stream<OrderedIndex> ordered() {
        return indexes.stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .filter(index -> !index.isLagging());
    }

    private static boolean isPerfect(QueryPlan plan) {
        return plan instanceof IndexScan && plan.isOrdered() && plan.isExact();
    }

    private static boolean showsCount(QueryPlan plan) {
        return plan.isExact() && plan.isCountedAtOnce();
    }

    /**
     * A plan that reads in order what does not match is filtered by the positions of the smallest
     * plan.
     */
    private static QueryPlan filtered(QueryPlan chosen, List<QueryPlan> plans) {
        var smallest = plans.stream().min(Comparator.comparingLong(QueryPlan::size)).orElseThrow();
        return chosen.isOrdered() && !chosen.isExact() && smallest.size() < chosen.size()
                ? new FilteredScan(chosen, smallest)
                : chosen;
    }

    private static QueryPlan cheapest(List<QueryPlan> plans, int limit) {
        var smallest = plans.stream().mapToLong(QueryPlan::size).min().orElse(0);
        var cost = Comparator.comparingDouble((QueryPlan plan) -> Cost.of(plan, limit, smallest));
        return plans.stream().min(cost).orElseThrow();
    }
}
