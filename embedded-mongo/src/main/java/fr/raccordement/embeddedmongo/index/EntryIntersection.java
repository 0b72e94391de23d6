package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a filter, found by entries alone: those of each alternative are in all of some
 * scans, each of which decides some of its conditions. It reads more entries than any plan that
 * reads documents, and a document costs as much as many entries (D-282).
 *
 * @param alternatives the scans of each alternative, the smallest first
 */
record EntryIntersection(
        List<List<Scanned>> alternatives, List<OrderedIndex> indexes, Examined examined) {

    private static final long MOST_HELD = 2_000_000;

    /** Empty where some condition is decided by no scan. */
    static Optional<EntryIntersection> of(
            List<OrderedIndex> indexes, List<Alternative> filter, Examined examined) {
        var scans = filter.stream().map(one -> deciding(indexes, one, examined)).toList();
        return scans.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new EntryIntersection(scans, indexes, examined));
    }

    /** How many entries are read. */
    long size() {
        return alternatives.stream().mapToLong(EntryIntersection::read).sum();
    }

    /** Whether what is held at once fits into memory: the positions of the smallest scans. */
    boolean isHeld() {
        return alternatives.stream().mapToLong(it -> it.getFirst().size()).sum() <= MOST_HELD;
    }

    long count() {
        return QueryPlan.countOfOnlyOne(alternatives, this::countOfElements)
                .orElseGet(this::countHolding);
    }

    private Optional<Long> countOfElements(List<Scanned> scans) {
        return CommonElements.of(indexes, scans.stream().map(Scanned::scan).toList(), examined)
                .flatMap(CommonElements::count);
    }

    private long countHolding() {
        var found = new HashSet<Object>();
        alternatives.forEach(it -> found.addAll(common(it)));
        return found.size();
    }

    private static long read(List<Scanned> scans) {
        return scans.getFirst().size() == 0 ? 0 : scans.stream().mapToLong(Scanned::size).sum();
    }

    private static Set<Object> common(List<Scanned> scans) {
        var common = scans.getFirst().positions(_ -> true);
        for (int next = 1; next < scans.size() && !common.isEmpty(); next++) {
            common = scans.get(next).positions(common::contains);
        }
        return common;
    }

    /**
     * Scans that together decide all conditions, each next one for the least it reads for a
     * condition; empty where none decides one of them.
     */
    private static List<Scanned> deciding(
            List<OrderedIndex> indexes, Alternative alternative, Examined examined) {
        if (!alternative.complete()) {
            return List.of();
        }
        var candidates =
                indexes.stream()
                        .flatMap(index -> Scanned.all(index, alternative, examined))
                        .toList();
        var undecided = alternative.conditionsOn(alternative.fields());
        var chosen = new ArrayList<Scanned>();
        while (!undecided.isEmpty()) {
            var next =
                    candidates.stream()
                            .filter(it -> it.decides(undecided) > 0)
                            .min(Comparator.comparingDouble(it -> it.cost(undecided)));
            if (next.isEmpty()) {
                return List.of();
            }
            undecided.removeAll(next.get().decided());
            chosen.add(next.get());
        }
        chosen.sort(Comparator.comparingLong(Scanned::size));
        return chosen;
    }

    /**
     * A scan.
     *
     * @param size how many entries it reads, found once: it costs many looks into the tree
     * @param decided the conditions that every document of it satisfies
     */
    record Scanned(IndexScan scan, long size, Set<List<Interval>> decided) {

        /** Several of an index that holds arrays, where a field of it has several conditions. */
        static Stream<Scanned> all(OrderedIndex index, Alternative alternative, Examined examined) {
            var variants =
                    index.isManyValued() ? alternative.oneConditionEach() : Stream.of(alternative);
            return variants.flatMap(it -> Stream.ofNullable(scan(index, it, examined)))
                    .filter(IndexScan::isBounded)
                    .map(it -> new Scanned(it, it.size(), it.decided()));
        }

        private static @Nullable IndexScan scan(
                OrderedIndex index, Alternative alternative, Examined examined) {
            return IndexScan.of(index, List.of(alternative), new SortOrder(List.of()), examined);
        }

        /** Of those documents that are wanted. */
        Set<Object> positions(Predicate<Object> wanted) {
            var found = new HashSet<Object>();
            for (var all = scan.positions(); all.hasNext(); ) {
                var position = all.next();
                if (wanted.test(position)) {
                    found.add(position);
                }
            }
            return found;
        }

        long decides(Set<List<Interval>> undecided) {
            return decided.stream().filter(undecided::contains).count();
        }

        double cost(Set<List<Interval>> undecided) {
            return (double) size / decides(undecided);
        }
    }
}
