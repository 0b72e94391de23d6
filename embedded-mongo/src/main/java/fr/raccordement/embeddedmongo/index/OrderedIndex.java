package fr.raccordement.embeddedmongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * An index in order: from the values of its fields, then the identifier, to the position of the
 * document. An array has an entry for each element. Every document has entries, also where the
 * index is declared sparse, which only loosens uniqueness (D-058).
 *
 * <p>The engine updates it; queries find it through {@link QueryPlanner}, not through {@link
 * #canHandle}. Guarded by its collection.
 */
public final class OrderedIndex extends Index<Object> {

    /** Part of the map's name in the file; another encoding of entries needs another. */
    static final String FORMAT = "._ordered1_";

    private final MVMap<byte[], Object> entries;
    private final IndexMetadata metadata;
    private final EntryKeys keys;
    private final boolean unique;

    /**
     * Opens the index, empty if it is new.
     *
     * @param namespace name of the database and the collection
     * @param metadata where the collection stores facts about its indexes
     */
    public OrderedIndex(
            MVStore store,
            String namespace,
            Map<String, Object> metadata,
            String name,
            List<IndexKey> fields,
            boolean sparse,
            boolean unique) {
        super(name, fields, sparse);
        this.entries =
                store.openMap(
                        mapName(namespace, name),
                        new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        this.metadata = new IndexMetadata(metadata, name);
        this.keys = new EntryKeys(fields);
        this.unique = unique;
    }

    /** The name of the map that holds an index. */
    public static String mapName(String namespace, String index) {
        return namespace + FORMAT + index;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }

    /** Only the index of identifiers answers. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return isOfIdentifiers()
                ? entries.get(keys.of(document).tuples().getFirst().bytes())
                : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        check(document, null, collection);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        var added = keys.of(document);
        checkUnique(added, document, null, collection);
        metadata.record(added);
        added.tuples().forEach(tuple -> put(tuple.bytes(), position));
    }

    /**
     * Marks existing documents as still to be added, little by little. Until then the index is
     * updated as any other, and used by no query.
     */
    public void lag() {
        metadata.lag();
    }

    /** Whether existing documents are still to be added. */
    public boolean isLagging() {
        return metadata.isLagging();
    }

    /** Marks all existing documents as added. */
    public void catchUp() {
        metadata.catchUp();
    }

    /** The entries of an existing document, for {@link #addAll}; may be called on any thread. */
    public Missed missed(Document document, Object position) {
        return new Missed(keys.of(document), position);
    }

    /** Adds entries of existing documents; put in their order, they take a fraction of the time. */
    public void addAll(List<Missed> missed) {
        var sorted = new ArrayList<Map.Entry<byte[], Object>>();
        for (var each : missed) {
            metadata.record(each.entries);
            each.entries
                    .tuples()
                    .forEach(tuple -> sorted.add(Map.entry(tuple.bytes(), each.position)));
        }
        sorted.sort(Map.Entry.comparingByKey(Arrays::compareUnsigned));
        sorted.forEach(entry -> put(entry.getKey(), entry.getValue()));
    }

    /** The entries of a document that is not in the index yet. */
    public static final class Missed {

        private final EntryKeys.Entries entries;
        private final Object position;

        private Missed(EntryKeys.Entries entries, Object position) {
            this.entries = entries;
            this.position = position;
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        Object position = null;
        for (var tuple : keys.of(document).tuples()) {
            position = entries.remove(tuple.bytes());
        }
        return position == null && isLagging() ? document.get(EntryKeys.ID) : position;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (!keys.haveSameEntries(before, after)) {
            check(after, before, collection);
        }
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (keys.haveSameEntries(before, after)) {
            return;
        }
        var added = keys.of(after);
        metadata.record(added);
        var gone = new TreeMap<byte[], Object>(Arrays::compareUnsigned);
        keys.of(before).tuples().forEach(tuple -> gone.put(tuple.bytes(), position));
        for (var tuple : added.tuples()) {
            if (gone.remove(tuple.bytes()) == null) {
                put(tuple.bytes(), position);
            }
        }
        gone.keySet().forEach(entries::remove);
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned before the engine looks.");
    }

    /**
     * The engine fills an empty index at once, with all documents; one that lags is filled in
     * batches.
     */
    @Override
    public boolean isEmpty() {
        return super.isEmpty() && !isLagging();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    /** Removes every entry; the engine removes the map itself. */
    @Override
    public void drop() {
        entries.clear();
        metadata.clear();
    }

    MVMap<byte[], Object> entries() {
        return entries;
    }

    /** All fields in order, the identifier among them. */
    List<IndexKey> fields() {
        return keys.fields();
    }

    boolean isOfIdentifiers() {
        return getKeys().size() == 1 && getKeys().getFirst().getKey().equals(EntryKeys.ID);
    }

    /** Whether some document has, or had, several entries. */
    boolean isManyValued() {
        return metadata.isManyValued();
    }

    /** The only field that holds arrays, if it comes last but for the identifier. */
    @Nullable String arrayBeforeIdentifier() {
        var array = metadata.array();
        var all = fields();
        return all.getLast().getKey().equals(EntryKeys.ID)
                        && all.size() > 1
                        && all.get(all.size() - 2).getKey().equals(array)
                ? array
                : null;
    }

    /** Whether reading in order gives the order of a sort by the same fields. */
    boolean isOrdered() {
        return !metadata.isManyValued() && !metadata.isUnordered();
    }

    private void put(byte[] key, Object position) {
        entries.put(key, Missing.ofNullable(position));
    }

    private void check(
            Document document, @Nullable Document before, MongoCollection<Object> collection) {
        if (unique) {
            checkUnique(keys.of(document), document, before, collection);
        } else {
            keys.requireOneArrayIn(document);
        }
    }

    /** Refuses values that another document has. */
    private void checkUnique(
            EntryKeys.Entries written,
            Document document,
            @Nullable Document before,
            MongoCollection<Object> collection) {
        if (!unique || isSparse() && hasNoValue(document)) {
            return;
        }
        for (var tuple : written.tuples()) {
            var holder = holder(tuple.values());
            if (holder != null && (before == null || !isAt(holder, before))) {
                var values = getKeyValues(document).iterator().next();
                throw new DuplicateKeyError(this, collection, getKeys(), values);
            }
        }
    }

    private static boolean isAt(Object position, Document document) {
        var identifier = document.get(EntryKeys.ID);
        return Arrays.equals(ValueBytes.of(position), ValueBytes.of(identifier));
    }

    private @Nullable Object holder(byte[] values) {
        var next = entries.ceilingKey(values);
        var held = next != null && Arrays.mismatch(next, values) >= values.length;
        return held || Arrays.equals(next, values) ? entries.get(next) : null;
    }

    private boolean hasNoValue(Document document) {
        return getKeys().stream()
                .map(field -> FieldPath.of(field.getKey()).in(document))
                .flatMap(values -> values.values().stream())
                .allMatch(Missing.class::isInstance);
    }
}
