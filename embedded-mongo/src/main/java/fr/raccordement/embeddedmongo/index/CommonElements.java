package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many documents have an element in each of several ranges of an index whose elements come last
 * before the identifier: several words, say. Another index has the same documents in the same
 * order, each once. Where a stretch of identifiers has as many entries of an element as documents,
 * all of them have it; where it has none, no document counts. Other stretches are halved, and read
 * once they are small. So words that nearly all have cost what lacks them, and a word that few have
 * what has it (D-290).
 *
 * @param documents the other index
 * @param last the field of the identifier
 * @param conditions the ranges of each condition on elements, by the values before the elements
 */
record CommonElements(
        OrderedIndex documents,
        OrderedIndex elements,
        IndexKey last,
        List<Map<byte[], KeyRange>> conditions,
        Examined examined) {

    /** So few are looked up one by one. */
    private static final int FEW = 8;

    /** Empty where the scans are not of this kind, or there is no such other index. */
    static Optional<CommonElements> of(
            List<OrderedIndex> indexes, List<IndexScan> scans, Examined examined) {
        var elements = scans.getFirst().index();
        if (scans.stream().anyMatch(it -> it.index() != elements || !it.isOfOneInterval())) {
            return Optional.empty();
        }
        return documents(indexes, elements)
                .map(
                        documents ->
                                new CommonElements(
                                        documents,
                                        elements,
                                        elements.fields().getLast(),
                                        scans.stream().map(CommonElements::byValues).toList(),
                                        examined));
    }

    /** One that has the fields of this one but the array, and an entry for each document. */
    private static Optional<OrderedIndex> documents(
            List<OrderedIndex> indexes, OrderedIndex elements) {
        var fields = named(elements.fields());
        fields.remove(fields.size() - 2);
        return indexes.stream()
                .filter(it -> named(it.fields()).equals(fields) && !it.isManyValued())
                .findFirst();
    }

    private static List<String> named(List<IndexKey> fields) {
        return fields.stream().map(IndexKey::toString).collect(Collectors.toList());
    }

    private static Map<byte[], KeyRange> byValues(IndexScan scan) {
        var ranges = new TreeMap<byte[], KeyRange>(Arrays::compareUnsigned);
        scan.rangesOfElements()
                .forEach(it -> ranges.put(Arrays.copyOf(it.from(), it.prefixLength()), it));
        return ranges;
    }

    /** Empty where a range has too many elements. */
    Optional<Long> count() {
        long count = 0;
        for (var values : conditions.getFirst().keySet()) {
            var ranges = conditions.stream().map(it -> it.get(values)).toList();
            if (ranges.stream().allMatch(Objects::nonNull)) {
                var found =
                        ranges.stream()
                                .map(it -> Postings.in(elements.entries(), last, it))
                                .toList();
                if (found.stream().anyMatch(it -> it.size() > Postings.MOST)) {
                    return Optional.empty();
                }
                count += count(all(values), found.stream().map(AnyOf::all).toList());
            }
        }
        return Optional.of(count);
    }

    private Postings.Stretch all(byte[] values) {
        var end = values.length == 0 ? null : Bound.afterAll(values);
        var range = new KeyRange(values, end, values.length);
        return new Postings(documents.entries(), values, range).stretch();
    }

    private long count(Postings.Stretch documents, List<AnyOf> conditions) {
        var open = conditions.stream().filter(it -> !it.isOfAll(documents)).toList();
        if (open.isEmpty()) {
            return documents.size();
        }
        var rarest = open.stream().min(Comparator.comparingLong(AnyOf::entries)).orElseThrow();
        if (rarest.entries() == 0 || open.size() == 1 && rarest.elements.size() == 1) {
            return rarest.entries();
        }
        return rarest.entries() <= FEW
                ? countReading(rarest, open)
                : countHalves(rarest.middle(), documents, open);
    }

    private long countHalves(byte[] middle, Postings.Stretch documents, List<AnyOf> conditions) {
        var halves = documents.splitAt(middle);
        var split = conditions.stream().map(it -> it.splitAt(middle)).toList();
        return IntStream.of(0, 1)
                .mapToLong(
                        half ->
                                count(
                                        halves.get(half),
                                        split.stream().map(it -> it.get(half)).toList()))
                .sum();
    }

    private long countReading(AnyOf read, List<AnyOf> conditions) {
        var others = conditions.stream().filter(it -> it != read).toList();
        return read.identifiers()
                .peek(_ -> examined.countEntry())
                .distinct()
                .filter(identifier -> others.stream().allMatch(it -> it.has(identifier)))
                .count();
    }

    /**
     * Within a stretch of identifiers, the documents that have one of some elements.
     *
     * @param elements without those that none of them has
     */
    private record AnyOf(List<Postings.Stretch> elements) {

        static AnyOf all(List<Postings> elements) {
            return new AnyOf(elements.stream().map(Postings::stretch).toList());
        }

        /** Not fewer than the documents. */
        long entries() {
            return elements.stream().mapToLong(Postings.Stretch::size).sum();
        }

        boolean isOfAll(Postings.Stretch documents) {
            return elements.stream().anyMatch(it -> it.size() == documents.size());
        }

        /** The middle of the most frequent element. */
        byte[] middle() {
            return elements.stream()
                    .max(Comparator.comparingLong(Postings.Stretch::size))
                    .orElseThrow()
                    .middle();
        }

        List<AnyOf> splitAt(byte[] identifier) {
            var halves = elements.stream().map(it -> it.splitAt(identifier)).toList();
            return Stream.of(0, 1)
                    .map(half -> halves.stream().map(it -> it.get(half)))
                    .map(half -> new AnyOf(half.filter(it -> it.size() > 0).toList()))
                    .toList();
        }

        Stream<ByteBuffer> identifiers() {
            return elements.stream().flatMap(Postings.Stretch::identifiers);
        }

        boolean has(ByteBuffer identifier) {
            return elements.stream().anyMatch(it -> it.of().has(identifier.array()));
        }
    }
}
