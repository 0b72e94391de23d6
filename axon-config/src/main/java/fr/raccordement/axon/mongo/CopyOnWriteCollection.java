package fr.raccordement.axon.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import fr.raccordement.axon.mongo.index.Examined;
import fr.raccordement.axon.mongo.index.QueryPlan;
import fr.raccordement.axon.mongo.index.QueryPlanner;
import java.util.ArrayList;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that is read through its indexes, and whose stored documents never change: an update
 * replaces a copy.
 */
final class CopyOnWriteCollection extends H2Collection {

    private final QueryPlanner planner;
    private final Examined examined;
    private boolean updating;

    CopyOnWriteCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors,
            Examined examined) {
        super(database, name, options, data, meta, cursors);
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
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        updating = true;
        try {
            return super.updateDocuments(selector, update, filters, isMulti, isUpsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
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

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        var plan = planner.plan(filter, order, limit > 0 ? skip + limit : 0).orElse(null);
        var found =
                plan == null
                        ? super.queryDocuments(filter, order, skip, limit, batch, fields)
                        : follow(plan, filter, order, skip, limit, batch, fields);
        return updating ? copyOf(found) : found;
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document filter) {
        examined.document();
        return super.documentMatchesQuery(document, filter);
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

    private static QueryResult copyOf(QueryResult found) {
        var copies = new ArrayList<Document>();
        found.forEach(document -> copies.add(document.cloneDeeply()));
        return new QueryResult(copies);
    }
}
