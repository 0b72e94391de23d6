package fr.raccordement.embeddedmongo.index;

/** The expected cost of a plan, in documents examined. */
final class Cost {

    private static final double ENTRY_COST = 0.02;
    private static final double SORT_FACTOR = 1.1;

    private Cost() {}

    /**
     * The cost of one plan among several.
     *
     * @param limit the limit of the query, 0 for none
     * @param smallest the size of the smallest plan: no more documents match
     */
    static double of(QueryPlan plan, int limit, long smallest) {
        double size = plan.size();
        return switch (plan) {
            case SortedIdentifiers _ -> size * ENTRY_COST + untilFound(plan, size, limit, smallest);
            case IndexScan scan when scan.isOrdered() -> untilFound(plan, size, limit, smallest);
            case IndexUnion union when union.isOrdered() ->
                    untilFound(union, size, limit, smallest);
            case IndexUnion _ -> size * SORT_FACTOR;
            case LookUp _ -> size;
            case FilteredScan filtered -> of(filtered.ordered(), limit, smallest);
            case IndexScan _ -> size * SORT_FACTOR;
        };
    }

    /** An entry is held too, and looked for among those that are. */
    static double ofCount(EntryIntersection intersection) {
        return intersection.size() * 2 * ENTRY_COST;
    }

    private static double untilFound(QueryPlan plan, double size, int limit, long smallest) {
        if (limit == 0) {
            return size;
        }
        var share = plan.isExact() ? 1 : Math.max(1, smallest) / Math.max(1, size);
        return Math.min(size, limit / share);
    }
}
