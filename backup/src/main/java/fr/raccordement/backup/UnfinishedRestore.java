package fr.raccordement.backup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/**
 * Remembers, beside the keys, that a restore into Axon Server has begun and not ended: what stands
 * there then is no whole history, and no program starts on it.
 */
final class UnfinishedRestore {

    private static final Document THE_ONE = new Document("_id", "restore");

    private final MongoCollection<Document> marks;

    UnfinishedRestore(MongoDatabase database) {
        this.marks = database.getCollection("unfinished_restore");
    }

    void begin() {
        marks.replaceOne(THE_ONE, THE_ONE, new ReplaceOptions().upsert(true));
    }

    void end() {
        marks.deleteOne(THE_ONE);
    }

    boolean exists() {
        return marks.find(THE_ONE).first() != null;
    }
}
