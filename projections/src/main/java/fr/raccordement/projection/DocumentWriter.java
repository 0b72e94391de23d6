package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;

/**
 * How the documents of a projection get into its collection: as they are folded, or with more
 * fields that queries need and whoever reads the documents does not see.
 */
public interface DocumentWriter<D> {

    /** Writes documents by their identifiers, each in the place of the one that was there. */
    void write(MongoCollection<D> into, Map<String, D> documents);

    /** What is written besides the fields of the documents; another text has the view rebuilt. */
    default String meaning() {
        return "";
    }

    /** A document with those further fields that are computed from it alone. */
    default BsonDocument bson(D document, MongoCollection<D> of) {
        return new BsonDocumentWrapper<>(
                document, of.getCodecRegistry().get(of.getDocumentClass()));
    }

    /** Writes documents as they are. */
    static <D> DocumentWriter<D> plain() {
        return DocumentWriter::replace;
    }

    /** Replaces documents, or inserts them, in any order. */
    static <B> void replace(MongoCollection<B> into, Map<String, B> documents) {
        into.bulkWrite(
                documents.entrySet().stream()
                        .map(
                                it ->
                                        new ReplaceOneModel<>(
                                                eq(it.getKey()),
                                                it.getValue(),
                                                new ReplaceOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }
}
