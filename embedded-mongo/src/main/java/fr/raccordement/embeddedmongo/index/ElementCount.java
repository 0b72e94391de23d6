package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * How many documents a range has where a document has an entry for each element of an array and the
 * elements come last, before the identifier. Those of the most frequent element are counted off the
 * tree, as one document has it once; of the others what does not have that one is read. So the
 * beginning of a word costs what its rarer endings have.
 *
 * @param last the field of the identifier
 */
record ElementCount(MVMap<byte[], Object> entries, IndexKey last, Examined examined) {

    /** With so many elements in a range, it is read as a whole. */
    private static final int MOST_ELEMENTS = 8;

    long of(KeyRange range) {
        var elements = elements(range);
        if (elements.isEmpty()) {
            return 0;
        }
        if (elements.size() > MOST_ELEMENTS) {
            var all = new HashSet<Object>();
            positions(range).forEachRemaining(all::add);
            return all.size();
        }
        var most = elements.stream().max(Comparator.comparingLong(this::size)).orElseThrow();
        var others = new HashSet<Object>();
        elements.stream().filter(it -> it != most).forEach(it -> addLacking(most, it, others));
        return size(most) + others.size();
    }

    /** The range of each element, in order; more than are compared where there are more. */
    private List<Element> elements(KeyRange range) {
        var elements = new ArrayList<Element>();
        var next = range.from();
        for (var key = first(next, range.to());
                key != null && elements.size() <= MOST_ELEMENTS;
                key = first(next, range.to())) {
            var values = values(key);
            next = earlier(Bound.afterAll(values), range.to());
            elements.add(new Element(values, new KeyRange(key, next, 0)));
        }
        return elements;
    }

    private byte @Nullable [] first(byte[] from, byte @Nullable [] to) {
        var key = entries.ceilingKey(from);
        return key != null && (to == null || Arrays.compareUnsigned(key, to) < 0) ? key : null;
    }

    /** What comes before the identifier. */
    private byte[] values(byte[] key) {
        return Arrays.copyOf(key, key.length - identifier(entries.get(key)).length);
    }

    /** Where a document is, which is its identifier, as an entry ends with it. */
    private byte[] identifier(@Nullable Object position) {
        return EntryKeys.inDirection(last, ValueBytes.of(position));
    }

    private static byte[] earlier(byte[] one, byte @Nullable [] other) {
        return other != null && Arrays.compareUnsigned(other, one) < 0 ? other : one;
    }

    private long size(Element element) {
        return KeyRanges.count(entries, element.range);
    }

    /** Adds the documents of an element that do not have another one. */
    private void addLacking(Element other, Element of, Set<Object> found) {
        positions(of.range)
                .forEachRemaining(
                        position -> {
                            if (!entries.containsKey(other.entry(identifier(position)))) {
                                found.add(position);
                            }
                        });
    }

    private Run positions(KeyRange range) {
        return new Run(entries, List.of(range), false, examined);
    }

    /**
     * One element.
     *
     * @param values all values of an entry of it but the identifier
     */
    private record Element(byte[] values, KeyRange range) {

        byte[] entry(byte[] identifier) {
            return ValueBytes.joined(values, identifier);
        }
    }
}
