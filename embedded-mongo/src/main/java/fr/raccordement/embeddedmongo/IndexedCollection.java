package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import fr.raccordement.embeddedmongo.index.Examined;
import fr.raccordement.embeddedmongo.index.OrderedIndex;
import fr.raccordement.embeddedmongo.index.QueryPlan;
import fr.raccordement.embeddedmongo.index.QueryPlanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is read through its indexes. Documents are stored as bytes: every reader
 * decodes its own, and never sees one half changed (D-057, D-058).
 */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final Comparator<DocumentWithPosition<Object>> LAST_FIRST =
            Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc());

    private static final int INDEXING_BATCH = 2_000;

    private final MVMap<Object, byte[]> data;
    private final QueryPlanner planner;
    private final Examined examined;

    /** The last document added to the indexes that lag; null to begin again. */
    private @Nullable Object indexed;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, byte[]> data,
            CursorRegistry cursors,
            Examined examined) {
        super(database, name, options, cursors);
        this.data = data;
        this.examined = examined;
        this.planner = new QueryPlanner(getIndexes(), examined);
    }

    /**
     * An index of a collection that is not empty lags: {@link #indexMore} adds the documents little
     * by little.
     */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        try {
            if (index instanceof OrderedIndex ordered
                    && !ordered.isUnique()
                    && ordered.isEmpty()
                    && !data.isEmpty()) {
                ordered.lag();
                indexed = null;
            }
            super.addIndex(index);
        } catch (RuntimeException e) {
            // An index that exists under this name has the same entries.
            if (getIndexes().stream().noneMatch(it -> it.getName().equals(index.getName()))) {
                index.drop();
            }
            throw e;
        }
    }

    /**
     * Adds the next documents to the indexes that lag.
     *
     * @return whether more are to be added
     */
    synchronized boolean indexMore() {
        var lagging = lagging();
        if (lagging.isEmpty()) {
            return false;
        }
        var next = nextToIndex();
        var missed = next.parallelStream().map(entry -> missed(lagging, entry)).toList();
        IntStream.range(0, lagging.size())
                .parallel()
                .forEach(n -> lagging.get(n).addAll(missed.stream().map(it -> it.get(n)).toList()));
        if (next.size() < INDEXING_BATCH) {
            lagging.forEach(OrderedIndex::catchUp);
            indexed = null;
            return false;
        }
        indexed = next.getLast().getKey();
        return true;
    }

    synchronized List<OrderedIndex> lagging() {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .filter(OrderedIndex::isLagging)
                .toList();
    }

    /** A document is read once for all indexes. */
    private static List<OrderedIndex.Missed> missed(
            List<OrderedIndex> lagging, Map.Entry<Object, byte[]> entry) {
        var document = DocumentBytes.read(entry.getValue());
        return lagging.stream().map(index -> index.missed(document, entry.getKey())).toList();
    }

    private List<Map.Entry<Object, byte[]>> nextToIndex() {
        var next = new ArrayList<Map.Entry<Object, byte[]>>(INDEXING_BATCH);
        var positions = data.cursor(indexed);
        while (positions.hasNext() && next.size() < INDEXING_BATCH) {
            next.add(Map.entry(positions.next(), positions.getValue()));
        }
        return next;
    }

    @Override
    public synchronized void dropIndex(String name) {
        super.dropIndex(name);
    }

    @Override
    public int count() {
        return data.size();
    }

    @Override
    public synchronized int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty() || skip > 0 || limit > 0) {
            return super.count(filter, skip, limit);
        }
        var counted = planner.count(filter);
        return counted.isPresent()
                ? Math.toIntExact(counted.get())
                : super.count(filter, skip, limit);
    }

    /** Clears the maps at once where all documents go; no oplog needs each of them. */
    @Override
    public synchronized int deleteDocuments(Document filter, int limit, Oplog oplog) {
        if (limit != 0 || !(oplog instanceof NoopOplog)) {
            return super.deleteDocuments(filter, limit, oplog);
        }
        if (!filter.isEmpty()) {
            return planner.plan(filter, null, 0).isPresent()
                    ? super.deleteDocuments(filter, limit, oplog)
                    : deleteScanning(filter);
        }
        var count = count();
        data.clear();
        getIndexes().forEach(Index::drop);
        return count;
    }

    /** Deletes one after the other: what is to go may be too much to be held at once. */
    private int deleteScanning(Document filter) {
        var deleted = 0;
        for (var entry : data.entrySet()) {
            var document = DocumentBytes.read(entry.getValue());
            if (documentMatchesQuery(document, filter)) {
                getIndexes().forEach(index -> index.remove(document));
                removeDocument(entry.getKey());
                deleted++;
            }
        }
        return deleted;
    }

    /**
     * A replacement in a collection indexed by identifier only reads the document where there are
     * more conditions on it.
     */
    @Override
    public synchronized Document updateDocuments(
            Document filter,
            Document update,
            @Nullable ArrayFilters arrayFilters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        return getIndexes().size() == 1
                        && !multi
                        && oplog instanceof NoopOplog
                        && isReplacementOfOne(filter, update)
                ? replace(filter, update, upsert)
                : super.updateDocuments(filter, update, arrayFilters, multi, upsert, oplog);
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var plan = planner.plan(filter, order, limit > 0 ? skip + limit : 0);
        return plan.isPresent()
                ? execute(plan.get(), filter, order, skip, limit, batch, fields)
                : matchDocuments(filter, order, skip, limit, batch, fields);
    }

    /** Scans the whole collection. */
    @Override
    protected QueryResult matchDocuments(
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var all = streamAllDocumentsWithPosition();
        var documents =
                (isNaturalDescending(order) ? all.sorted(LAST_FIRST) : all)
                        .map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(documents, filter, order, skip, limit, batch, fields);
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document filter) {
        examined.countDocument();
        return super.documentMatchesQuery(document, filter);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return data.entrySet().stream()
                .map(
                        entry ->
                                new DocumentWithPosition<>(
                                        DocumentBytes.read(entry.getValue()), entry.getKey()));
    }

    @Override
    protected Document getDocument(Object position) {
        var bytes = data.get(position);
        if (bytes == null) {
            throw new NoSuchElementException("No document at " + position + " in " + this);
        }
        return DocumentBytes.read(bytes);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var field = getIdField();
        var identifier =
                field == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, field);
        var position = Missing.ofNullable(identifier);
        data.put(position, DocumentBytes.of(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        data.put(position, DocumentBytes.of(after));
    }

    @Override
    protected void removeDocument(Object position) {
        data.remove(position);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("The size is summed when it is asked for.");
    }

    @Override
    protected int getDataSize() {
        return data.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static boolean isReplacementOfOne(Document filter, Document update) {
        var identifier = update.get(Constants.ID_FIELD);
        return identifier instanceof String
                && identifier.equals(filter.get(Constants.ID_FIELD))
                && update.keySet().stream().noneMatch(field -> field.startsWith("$"));
    }

    private Document replace(Document filter, Document after, boolean upsert) {
        var position =
                getIndexes()
                        .getFirst()
                        .getPosition(
                                new Document(Constants.ID_FIELD, filter.get(Constants.ID_FIELD)));
        var result = new Document("n", 0).append("nModified", 0);
        if (position != null
                && (filter.size() == 1 || documentMatchesQuery(getDocument(position), filter))) {
            var bytes = DocumentBytes.of(after);
            var before = data.put(position, bytes);
            return result.append("n", 1).append("nModified", Arrays.equals(before, bytes) ? 0 : 1);
        }
        if (upsert) {
            addDocument(after);
            result.append("upserted", after.get(Constants.ID_FIELD));
        }
        return result;
    }

    private QueryResult execute(
            QueryPlan plan,
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var positions = Spliterators.spliteratorUnknownSize(plan.positions(), Spliterator.ORDERED);
        var documents = StreamSupport.stream(positions, false).map(this::getDocument);
        var comparator = plan.isOrdered() ? null : deriveComparator(order);
        return matchDocumentsFromStream(filter, documents, skip, limit, batch, comparator, fields);
    }
}
