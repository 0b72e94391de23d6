package fr.raccordement.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events makes of the documents of a collection. Each document is read once, and
 * written once, as the batch is about to commit; of a batch that fails nothing is written. Before
 * an event that cannot be told is set aside, all that came before it is written.
 */
final class Unwritten<D> {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<D> documents;
    private final Map<String, Optional<D>> known = new HashMap<>();
    private final Map<String, ReplaceOneModel<D>> changed = new HashMap<>();

    private Unwritten(MongoCollection<D> documents) {
        this.documents = documents;
    }

    /**
     * Changes a document, at once where no batch is under way.
     *
     * @param change the document after, from the one before, null where there is none; answering
     *     that same one changes nothing
     */
    static <D> void change(
            MongoCollection<D> documents, String id, Function<@Nullable D, @Nullable D> change) {
        var batch = batch();
        if (batch.isPresent()) {
            of(documents, batch.get()).change(id, change);
        } else {
            var alone = new Unwritten<>(documents);
            alone.change(id, change);
            alone.write();
        }
    }

    private static Optional<UnitOfWork<?>> batch() {
        return CurrentUnitOfWork.<UnitOfWork<?>>map(UnitOfWork::root)
                .filter(it -> it.phase() == Phase.STARTED);
    }

    /** The resource is the batch's own, so it ends with it. */
    private static <D> Unwritten<D> of(MongoCollection<D> documents, UnitOfWork<?> batch) {
        return batch.getOrComputeResource(
                "unwritten " + documents.getNamespace(),
                _ -> {
                    var unwritten = new Unwritten<>(documents);
                    batch.onPrepareCommit(_ -> unwritten.write());
                    return unwritten;
                });
    }

    private void change(String id, Function<@Nullable D, @Nullable D> change) {
        var before =
                known.computeIfAbsent(id, _ -> Optional.ofNullable(documents.find(eq(id)).first()))
                        .orElse(null);
        var after = after(before, change);
        if (after != null && after != before) {
            known.put(id, Optional.of(after));
            changed.put(id, new ReplaceOneModel<>(eq(id), after, UPSERT));
        }
    }

    private @Nullable D after(@Nullable D before, Function<@Nullable D, @Nullable D> change) {
        try {
            return change.apply(before);
        } catch (RuntimeException e) {
            write();
            throw e;
        }
    }

    private void write() {
        if (!changed.isEmpty()) {
            documents.bulkWrite(changed.values().stream().toList(), ANY_ORDER);
            changed.clear();
        }
    }
}
