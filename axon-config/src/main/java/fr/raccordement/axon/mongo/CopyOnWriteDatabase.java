package fr.raccordement.axon.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import fr.raccordement.axon.mongo.index.Examined;
import fr.raccordement.axon.mongo.index.OrderedIndex;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database of copy-on-write collections, in the maps the engine itself would use, with ordered
 * indexes in maps of their own.
 */
final class CopyOnWriteDatabase extends H2Database {

    private static final int NOT_SUPPORTED = 115;

    private final MVStore store;
    private final Examined examined;

    CopyOnWriteDatabase(String name, MVStore store, CursorRegistry cursors, Examined examined) {
        this.store = store;
        this.examined = examined;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        MVMap<Object, Document> data = store.openMap("databases." + fullName);
        return new CopyOnWriteCollection(
                this, name, options, data, notes(fullName), cursorRegistry, examined);
    }

    /** The engine's own index, of a file of before, is not needed any more. */
    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        var fullName = getFullCollectionNamespace(collection);
        store.removeMap(fullName + "._index_" + name);
        return new OrderedIndex(store, fullName, notes(fullName), name, fields, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        var fullName = getFullCollectionNamespace(collection);
        return new OrderedIndex(store, fullName, notes(fullName), name, fields, sparse, false);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(OrderedIndex.mapName(collection.getFullName(), name));
    }

    /** The engine would lose the documents at the next start. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", "Collections keep their names");
    }

    private MVMap<String, Object> notes(String fullName) {
        return store.openMap("meta." + fullName);
    }
}
