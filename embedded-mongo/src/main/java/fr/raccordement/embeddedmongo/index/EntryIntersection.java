package fr.raccordement.embeddedmongo.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a filter, found by entries alone: those of each alternative are in all of some
 * scans, each of which decides some of its conditions. It reads more entries than any plan that
 * reads documents, and a document costs as much as many entries (D-282).
 *
 * @param alternatives the scans of each alternative, the smallest first
 */
record EntryIntersection(List<List<IndexScan>> alternatives) {

    private static final long MOST_HELD = 2_000_000;

    /** Empty where some condition is decided by no scan. */
    static Optional<EntryIntersection> of(
            List<OrderedIndex> indexes, List<Alternative> filter, Examined examined) {
        var scans = filter.stream().map(one -> deciding(indexes, one, examined)).toList();
        return scans.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new EntryIntersection(scans));
    }

    /** How many entries are read. */
    long size() {
        return alternatives.stream().mapToLong(EntryIntersection::read).sum();
    }

    /** Whether the positions of some scans can be held in memory at once. */
    boolean isHeld() {
        return alternatives.stream().mapToLong(it -> it.getFirst().size()).sum() <= MOST_HELD;
    }

    long count() {
        var found = new HashSet<Object>();
        alternatives.forEach(it -> found.addAll(common(it)));
        return found.size();
    }

    private static long read(List<IndexScan> scans) {
        return scans.getFirst().size() == 0 ? 0 : scans.stream().mapToLong(IndexScan::size).sum();
    }

    private static Set<Object> common(List<IndexScan> scans) {
        Set<Object> common = new HashSet<>();
        scans.getFirst().positions().forEachRemaining(common::add);
        for (var scan : scans.subList(1, scans.size())) {
            var both = new HashSet<Object>();
            if (!common.isEmpty()) {
                var held = common;
                scan.positions()
                        .forEachRemaining(
                                it -> {
                                    if (held.contains(it)) {
                                        both.add(it);
                                    }
                                });
            }
            common = both;
        }
        return common;
    }

    /**
     * Scans that together decide all conditions, each next one for the least it reads for a
     * condition; empty where none decides one of them.
     */
    private static List<IndexScan> deciding(
            List<OrderedIndex> indexes, Alternative alternative, Examined examined) {
        if (!alternative.complete()) {
            return List.of();
        }
        var candidates =
                indexes.stream()
                        .flatMap(index -> Scanned.all(index, alternative, examined))
                        .toList();
        var undecided = alternative.each();
        var chosen = new ArrayList<IndexScan>();
        while (!undecided.isEmpty()) {
            var next =
                    candidates.stream()
                            .filter(it -> it.decides(undecided) > 0)
                            .min(Comparator.comparingDouble(it -> it.cost(undecided)));
            if (next.isEmpty()) {
                return List.of();
            }
            undecided.removeAll(next.get().decided());
            chosen.add(next.get().scan());
        }
        chosen.sort(Comparator.comparingLong(IndexScan::size));
        return chosen;
    }

    /**
     * A scan.
     *
     * @param decided the conditions that every document of it satisfies
     */
    private record Scanned(IndexScan scan, long size, Set<List<Interval>> decided) {

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

        long decides(Set<List<Interval>> undecided) {
            return decided.stream().filter(undecided::contains).count();
        }

        double cost(Set<List<Interval>> undecided) {
            return (double) size / decides(undecided);
        }
    }
}
