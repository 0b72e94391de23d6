package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;

/**
 * How the documents of a projection get into its collection: as they are folded, or with more
 * fields that queries need and whoever reads the documents does not see.
 */
public interface DocumentWriter<D> {

    /** Writes documents by their identifiers, each in the place of the older one that was there. */
    default void write(MongoCollection<D> into, Fence fence, Map<String, D> documents) {
        fence.write(into, documents.values().stream().map(it -> bson(it, into)).toList());
    }

    /** A collection is empty, and has no indexes any more. */
    default void indexesDropped(MongoCollection<D> of) {}

    /** What is written besides the fields of the documents; another text has the view rebuilt. */
    default String meaning() {
        return "";
    }

    /** A document with those further fields that are computed from it alone. */
    default BsonDocument bson(D document, MongoCollection<D> of) {
        return encoded(document, of);
    }

    /** Writes documents as they are. */
    static <D> DocumentWriter<D> plain() {
        return new DocumentWriter<>() {};
    }

    /** A document as the codec of its collection has it. */
    static <D> BsonDocument encoded(D document, MongoCollection<D> of) {
        var bson = new BsonDocument();
        of.getCodecRegistry()
                .get(of.getDocumentClass())
                .encode(new BsonDocumentWriter(bson), document, EncoderContext.builder().build());
        return bson;
    }
}
