package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import fr.raccordement.processing.Batch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a batch of events is likely to change, read in one query. Their identifiers
 * are guessed from the first: where it is that of its aggregate without a prefix, so are the others
 * (D-113).
 */
final class ReadAhead<D> {

    private final MongoCollection<D> documents;
    private final Set<String> ids;
    private final Map<String, RawBsonDocument> found = new HashMap<>();

    private ReadAhead(MongoCollection<D> documents, Fence fence, Set<String> ids) {
        this.documents = documents;
        this.ids = ids;
        if (!ids.isEmpty()) {
            documents
                    .withDocumentClass(RawBsonDocument.class)
                    .find(fence.own(in("_id", ids)))
                    .forEach(one -> found.put(one.getString("_id").getValue(), one));
        }
    }

    /** Reads nothing where the batch concerns this document alone. */
    static <D> ReadAhead<D> from(MongoCollection<D> documents, Fence fence, String first) {
        var ids = isNameless(first) ? Set.<String>of() : ids(first);
        return new ReadAhead<>(documents, fence, ids.size() > 1 ? ids : new HashSet<>());
    }

    /** Whether the document was looked for, whether it exists or not. */
    boolean covers(String id) {
        return ids.contains(id);
    }

    /** Decodes on demand: what cannot be decoded fails for its own event alone. */
    Optional<D> document(String id) {
        var codec = documents.getCodecRegistry().get(documents.getDocumentClass());
        return Optional.ofNullable(found.get(id)).map(it -> it.decode(codec));
    }

    private static Set<String> ids(String first) {
        return Batch.aggregate()
                .filter(it -> it.endsWith(first))
                .map(it -> it.substring(0, it.length() - first.length()))
                .map(Batch::identifiers)
                .orElseGet(Set::of);
    }

    /** An event that was damaged in the store may have null for an identifier. */
    private static boolean isNameless(@Nullable String id) {
        return id == null;
    }
}
