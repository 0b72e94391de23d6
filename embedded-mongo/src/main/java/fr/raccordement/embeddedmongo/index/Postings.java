package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one element of an array, where the identifier alone follows it: each of another
 * document, in the order of identifiers.
 *
 * @param values all values of an entry but the identifier
 * @param range the entries, which all begin with these values
 */
record Postings(MVMap<byte[], Object> entries, byte[] values, KeyRange range) {

    /** A range of more elements than these is rather read as a whole. */
    static final int MOST = 8;

    /**
     * Those of each element in a range of an index, in order; one more than {@link #MOST} where
     * there are more.
     *
     * @param last the field of the identifier
     */
    static List<Postings> in(MVMap<byte[], Object> entries, IndexKey last, KeyRange range) {
        var elements = new ArrayList<Postings>();
        var next = range.from();
        for (var key = first(entries, next, range.to());
                key != null && elements.size() <= MOST;
                key = first(entries, next, range.to())) {
            var identifier = identifier(last, entries.get(key));
            var values = Arrays.copyOf(key, key.length - identifier.length);
            next = earlier(Bound.afterAll(values), range.to());
            elements.add(new Postings(entries, values, new KeyRange(key, next, values.length)));
        }
        return elements;
    }

    /** Where a document is, which is its identifier, as an entry ends with it. */
    static byte[] identifier(IndexKey last, @Nullable Object position) {
        return EntryKeys.inDirection(last, ValueBytes.of(position));
    }

    long size() {
        return KeyRanges.count(entries, range);
    }

    boolean has(byte[] identifier) {
        var key = ValueBytes.joined(values, identifier);
        return range.holds(key) && entries.containsKey(key);
    }

    /** All of them, as far as ranks go. */
    Stretch stretch() {
        var from = KeyRanges.rank(entries, range.from());
        return new Stretch(this, from, from + size());
    }

    private static byte @Nullable [] first(
            MVMap<byte[], Object> entries, byte[] from, byte @Nullable [] to) {
        var key = entries.ceilingKey(from);
        return key != null && (to == null || Arrays.compareUnsigned(key, to) < 0) ? key : null;
    }

    private static byte[] earlier(byte[] one, byte @Nullable [] other) {
        return other != null && Arrays.compareUnsigned(other, one) < 0 ? other : one;
    }

    /**
     * Some that follow each other.
     *
     * @param from how many entries of the index come before them
     * @param to the same of those that follow
     */
    record Stretch(Postings of, long from, long to) {

        long size() {
            return to - from;
        }

        /** The identifier in the middle, of at least two. */
        byte[] middle() {
            return identifierAt(from + size() / 2);
        }

        /** Equal where the bytes are. */
        Stream<ByteBuffer> identifiers() {
            return LongStream.range(from, to).mapToObj(this::identifierAt).map(ByteBuffer::wrap);
        }

        private byte[] identifierAt(long rank) {
            var key = of.entries.getKey(rank);
            return Arrays.copyOfRange(key, of.values.length, key.length);
        }

        /** Those before an identifier, then the others. */
        List<Stretch> splitAt(byte[] identifier) {
            var rank = KeyRanges.rank(of.entries, ValueBytes.joined(of.values, identifier));
            var middle = Math.clamp(rank, from, to);
            return List.of(new Stretch(of, from, middle), new Stretch(of, middle, to));
        }
    }
}
