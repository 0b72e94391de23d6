package fr.raccordement.stores.contact;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.raccordement.command.contact.ContactKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Keys in a database of their own, where Axon Server keeps the events. */
@Component
@ConditionalOnBooleanProperty(name = "axon.axonserver.enabled")
class MongoContactKeys implements ContactKeys {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> keys;

    MongoContactKeys(@Qualifier("contactKeyDatabase") MongoDatabase database) {
        this.keys = database.getCollection("contact_keys");
    }

    @Override
    public Optional<byte[]> keep(String name, byte[] key) {
        keys.updateOne(eq(name), Updates.setOnInsert("key", new Binary(key)), UPSERT);
        return find(name);
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.find(eq(name)).first()).flatMap(MongoContactKeys::key);
    }

    @Override
    public Map<String, byte[]> find(Collection<String> names) {
        var found = new HashMap<String, byte[]>();
        if (!names.isEmpty()) {
            for (var document : keys.find(in("_id", names))) {
                key(document).ifPresent(key -> found.put(document.getString("_id"), key));
            }
        }
        return found;
    }

    @Override
    public Map<String, Optional<byte[]>> all() {
        var all = new HashMap<String, Optional<byte[]>>();
        for (var document : keys.find()) {
            all.put(document.getString("_id"), key(document));
        }
        return all;
    }

    private static Optional<byte[]> key(Document document) {
        return Optional.ofNullable(document.get("key", Binary.class)).map(Binary::getData);
    }

    @Override
    public void destroy(String name) {
        keys.updateOne(
                eq(name),
                Updates.combine(Updates.set("key", null), Updates.currentDate("destroyedAt")),
                UPSERT);
    }
}
