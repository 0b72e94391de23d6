package fr.raccordement.axon.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
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
import fr.raccordement.axon.mongo.index.Examined;
import fr.raccordement.axon.mongo.index.QueryPlan;
import fr.raccordement.axon.mongo.index.QueryPlanner;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is read through its indexes. Documents are kept as bytes: whoever reads one has
 * it alone, and never sees it half changed.
 */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Object> {

    private static final Comparator<DocumentWithPosition<Object>> LAST_FIRST =
            Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc());

    private final MVMap<Object, byte[]> data;
    private final QueryPlanner planner;
    private final Examined examined;

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

    /** Not while another thread writes: the new index would lack what is written meanwhile. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (RuntimeException e) {
            if (!getIndexes().contains(index)) {
                index.drop();
            }
            throw e;
        }
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

    /** All at once, where all go; nobody keeps a log that wants each of them. */
    @Override
    public synchronized int deleteDocuments(Document filter, int limit, Oplog oplog) {
        if (!filter.isEmpty() || limit != 0 || !(oplog instanceof NoopOplog)) {
            return super.deleteDocuments(filter, limit, oplog);
        }
        var count = count();
        data.clear();
        getIndexes().forEach(Index::drop);
        return count;
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
                ? follow(plan.get(), filter, order, skip, limit, batch, fields)
                : matchDocuments(filter, order, skip, limit, batch, fields);
    }

    /** Looks at everything. */
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
        examined.document();
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

    private QueryResult follow(
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
