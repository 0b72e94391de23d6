package fr.raccordement.embeddedmongo;

import fr.raccordement.embeddedmongo.index.OrderedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The indexes as they are in a file that is not open. */
final class IndexFile {

    private static final String OF_AN_INDEX = "._ordered1_";

    private IndexFile() {}

    /** Of each index its entries, bytes to identifier. */
    static Map<String, Map<String, Object>> entries(Path file) {
        var entries = new TreeMap<String, Map<String, Object>>();
        try (var store = open(file)) {
            store.getMapNames().stream()
                    .filter(name -> name.contains(OF_AN_INDEX))
                    .forEach(name -> entries.put(name, entries(store, name)));
        }
        return entries;
    }

    /** The same after every index but that of identifiers was dropped and created again. */
    static Map<String, Map<String, Object>> rebuilt(Path file) throws IOException {
        try (var mongo = new TestMongo(file)) {
            for (var collection : mongo.database.listCollectionNames()) {
                var documents = mongo.database.getCollection(collection);
                var indexes = documents.listIndexes().into(new ArrayList<>());
                for (var index : indexes) {
                    var fields = index.get("key", Document.class);
                    if (!fields.keySet().equals(Map.of("_id", 1).keySet())) {
                        documents.dropIndex(fields);
                        documents.createIndex(fields);
                    }
                }
            }
        }
        return entries(file);
    }

    /** As a kill leaves an index while it is built: half of the entries are there. */
    static void interrupt(Path file, String namespace, String index) {
        try (var store = open(file)) {
            store.<String, Object>openMap("meta." + namespace).put("lagging." + index, true);
            var name = OrderedIndex.mapName(namespace, index);
            MVMap<byte[], Object> map =
                    store.openMap(
                            name,
                            new MVMap.Builder<byte[], Object>()
                                    .keyType(ByteArrayDataType.INSTANCE));
            while (map.sizeAsLong() > 250) {
                map.remove(map.lastKey());
            }
        }
    }

    /** Without the thread that would save and compact meanwhile. */
    private static MVStore open(Path file) {
        return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().open();
    }

    private static Map<String, Object> entries(MVStore store, String name) {
        MVMap<byte[], Object> map =
                store.openMap(
                        name,
                        new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        var entries = new TreeMap<String, Object>();
        map.forEach((key, id) -> entries.put(HexFormat.of().formatHex(key), id));
        return entries;
    }
}
