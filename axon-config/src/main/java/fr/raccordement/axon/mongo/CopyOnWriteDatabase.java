package fr.raccordement.axon.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database of copy-on-write collections, in the maps the engine itself would use. */
final class CopyOnWriteDatabase extends H2Database {

    private final MVStore store;

    CopyOnWriteDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String name, CollectionOptions options) {
        var fullName = getDatabaseName() + "." + name;
        MVMap<Object, Document> data = store.openMap("databases." + fullName);
        MVMap<String, Object> meta = store.openMap("meta." + fullName);
        return new CopyOnWriteCollection(this, name, options, data, meta, cursorRegistry);
    }
}
