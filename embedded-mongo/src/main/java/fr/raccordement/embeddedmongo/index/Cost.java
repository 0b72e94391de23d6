package fr.raccordement.embeddedmongo.index;

/** What a plan is expected to cost, in documents looked at. */
final class Cost {

    private static final double ENTRY = 0.02;
    private static final double SORTING = 1.1;

    private Cost() {}

    /**
     * The cost of one plan among several.
     *
     * @param wanted how many documents will be taken, 0 for all
     * @param smallest the size of the smallest plan: no more than that will match
     */
    static double of(QueryPlan plan, int wanted, long smallest) {
        double size = plan.size();
        return switch (plan) {
            case SortedIdentifiers _ -> size * ENTRY + untilFound(plan, size, wanted, smallest);
            case IndexScan scan when scan.isOrdered() -> untilFound(plan, size, wanted, smallest);
            case IndexUnion union -> untilFound(union, size, wanted, smallest);
            case LookUp _ -> size;
            case Sieve sieve -> of(sieve.ordered(), wanted, smallest);
            case IndexScan _ -> size * SORTING;
        };
    }

    private static double untilFound(QueryPlan plan, double size, int wanted, long smallest) {
        if (wanted == 0) {
            return size;
        }
        var share = plan.isExact() ? 1 : Math.max(1, smallest) / Math.max(1, size);
        return Math.min(size, wanted / share);
    }
}
