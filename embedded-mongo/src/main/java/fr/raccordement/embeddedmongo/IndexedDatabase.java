package fr.raccordement.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import fr.raccordement.embeddedmongo.index.Examined;
import fr.raccordement.embeddedmongo.index.OrderedIndex;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** A database of indexed collections, all in one store. */
final class IndexedDatabase extends H2Database {

    private static final int NOT_SUPPORTED = 115;

    private final MVStore store;
    private final Examined examined;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors, Examined examined) {
        this.store = store;
        this.examined = examined;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        var fullName = getFullCollectionNamespace(name);
        var data =
                store.openMap(
                        "databases." + fullName,
                        new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE));
        return new IndexedCollection(this, name, options, data, cursorRegistry, examined);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        var fullName = getFullCollectionNamespace(collection);
        return new OrderedIndex(store, fullName, metadata(fullName), name, fields, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> fields, boolean sparse) {
        var fullName = getFullCollectionNamespace(collection);
        return new OrderedIndex(store, fullName, metadata(fullName), name, fields, sparse, false);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(OrderedIndex.mapName(collection.getFullName(), name));
    }

    /** Drops indexes that could not be built. */
    void dropLagging(IndexedCollection collection) {
        for (var index : collection.lagging()) {
            dropIndex(collection, index.getName());
            getOrCreateIndexesCollection()
                    .deleteDocuments(
                            new Document("name", index.getName())
                                    .append("ns", collection.getFullName()),
                            0);
        }
    }

    /** The engine would lose the documents at the next start. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String name) {
        throw new MongoServerError(
                NOT_SUPPORTED, "CommandNotSupported", "Collections keep their names");
    }

    private MVMap<String, Object> metadata(String fullName) {
        return store.openMap("meta." + fullName);
    }
}
