package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import fr.raccordement.processing.Batch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection that a batch of events has changed and not yet written. Each is
 * read once, together with those of the other events, and written once, with the {@link Batch}
 * (D-113).
 */
final class UnwrittenDocuments<D> implements Runnable {

    private final MongoCollection<D> documents;
    private final DocumentWriter<D> writer;
    private final Fence fence;
    private final Map<String, Optional<D>> known = new HashMap<>();
    private final Map<String, D> changed = new HashMap<>();

    private @Nullable ReadAhead<D> ahead;

    private UnwrittenDocuments(
            MongoCollection<D> documents, DocumentWriter<D> writer, Fence fence) {
        this.documents = documents;
        this.writer = writer;
        this.fence = fence;
    }

    /**
     * Changes a document; written with the current batch, or at once where there is none.
     *
     * @param change the document after, from the one before, null where there is none; to return
     *     that same one changes nothing
     */
    static <D> void change(
            MongoCollection<D> documents,
            DocumentWriter<D> writer,
            Fence fence,
            String id,
            Function<@Nullable D, @Nullable D> change) {
        Batch.<UnwrittenDocuments<D>>add(
                "unwritten " + documents.getNamespace(),
                () -> new UnwrittenDocuments<>(documents, writer, fence),
                it -> it.change(id, change));
    }

    private void change(String id, Function<@Nullable D, @Nullable D> change) {
        var before = known.computeIfAbsent(id, this::read).orElse(null);
        var after = change.apply(before);
        if (after != null && after != before) {
            known.put(id, Optional.of(after));
            changed.put(id, after);
        }
    }

    private Optional<D> read(String id) {
        if (ahead == null) {
            ahead = ReadAhead.from(documents, fence, id);
        }
        return ahead.covers(id)
                ? ahead.document(id)
                : Optional.ofNullable(documents.find(fence.own(eq(id))).first());
    }

    @Override
    public void run() {
        if (!changed.isEmpty()) {
            writer.write(documents, fence, Map.copyOf(changed));
            changed.clear();
        }
    }
}
