package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the entries that an index has for a document: the values of its fields, then the
 * identifier.
 */
final class EntryKeys {

    static final String ID = "_id";

    private final List<IndexKey> fields;
    private final List<FieldPath> paths;
    private final int declared;

    EntryKeys(List<IndexKey> declared) {
        var named = declared.stream().anyMatch(field -> field.getKey().equals(ID));
        var identifier = named ? Stream.<IndexKey>empty() : Stream.of(new IndexKey(ID, true));
        this.fields = Stream.concat(declared.stream(), identifier).toList();
        this.paths = fields.stream().map(IndexKey::getKey).map(FieldPath::of).toList();
        this.declared = declared.size();
    }

    /** All fields in order, the identifier among them. */
    List<IndexKey> fields() {
        return fields;
    }

    /** The bytes of a value in the direction of a field. */
    static byte[] inDirection(IndexKey field, byte[] bytes) {
        return field.isAscending() ? bytes : Bound.invert(bytes);
    }

    /** Whether two documents certainly have the same entries. */
    boolean haveSameEntries(Document one, Document other) {
        return paths.stream().allMatch(path -> path.in(one).certainlyEquals(path.in(other)));
    }

    /** Refuses two arrays in the fields of one document. */
    void requireOneArrayIn(Document document) {
        var arrays =
                paths.stream()
                        .filter(path -> isArray(path.valueOrArray(document)))
                        .limit(2)
                        .count();
        if (arrays > 1) {
            requireOneArray(values(document));
        }
    }

    /** Most documents have one entry, which is written without building lists. */
    Entries of(Document document) {
        var bytes = new ByteArrayOutputStream();
        var end = 0;
        var ordered = true;
        for (int i = 0; i < fields.size(); i++) {
            var value = paths.get(i).valueOrArray(document);
            if (isArray(value)) {
                return entriesOfArray(values(document));
            }
            ordered &= write(bytes, fields.get(i), value);
            end = i < declared ? bytes.size() : end;
        }
        return new Entries(List.of(new Tuple(bytes.toByteArray(), end)), null, ordered);
    }

    private static boolean isArray(@Nullable Object value) {
        return value instanceof Collection<?>;
    }

    private List<FieldPath.Values> values(Document document) {
        return paths.stream().map(path -> path.in(document)).toList();
    }

    /** Returns whether the order of what is written is known. */
    private static boolean write(
            ByteArrayOutputStream bytes, IndexKey field, @Nullable Object value) {
        if (field.isAscending()) {
            return new ValueBytes(bytes).append(value).isOrdered();
        }
        var written = new ValueBytes().append(value);
        bytes.writeBytes(inDirection(field, written.toBytes()));
        return written.isOrdered();
    }

    private Entries entriesOfArray(List<FieldPath.Values> values) {
        requireOneArray(values);
        var ordered = true;
        var tuples = List.of(new Tuple(new byte[0], 0));
        for (int i = 0; i < fields.size(); i++) {
            var written = new TreeSet<byte[]>(Arrays::compareUnsigned);
            for (var value : values.get(i).values()) {
                var bytes = new ValueBytes().append(value);
                ordered &= bytes.isOrdered();
                written.add(inDirection(fields.get(i), bytes.toBytes()));
            }
            tuples = product(tuples, written, i < declared);
        }
        return new Entries(tuples, fieldOfArray(values), ordered);
    }

    private static List<Tuple> product(
            List<Tuple> tuples, TreeSet<byte[]> values, boolean declared) {
        var product = new ArrayList<Tuple>(tuples.size() * values.size());
        for (var tuple : tuples) {
            values.forEach(value -> product.add(tuple.then(value, declared)));
        }
        return product;
    }

    /** Empty where several fields are of the same array. */
    private String fieldOfArray(List<FieldPath.Values> values) {
        var of =
                IntStream.range(0, fields.size())
                        .filter(i -> values.get(i).array() != null)
                        .mapToObj(i -> fields.get(i).getKey())
                        .toList();
        return of.size() == 1 ? of.getFirst() : "";
    }

    private static void requireOneArray(List<FieldPath.Values> values) {
        var arrays =
                values.stream()
                        .map(FieldPath.Values::array)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    /**
     * The entries of one document.
     *
     * @param tuples one, or one for each element of an array
     * @param array the field that holds an array, even an empty one; empty where several are of the
     *     same one, null without any
     * @param ordered whether the order of every value is known
     */
    record Entries(List<Tuple> tuples, @Nullable String array, boolean ordered) {}

    /**
     * One entry.
     *
     * @param declared how many bytes the fields of the index take, without an added identifier
     */
    record Tuple(byte[] bytes, int declared) {

        Tuple then(byte[] value, boolean isDeclared) {
            var longer = ValueBytes.joined(bytes, value);
            return new Tuple(longer, isDeclared ? longer.length : declared);
        }

        byte[] values() {
            return Arrays.copyOf(bytes, declared);
        }
    }
}
