package fr.raccordement.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** What a unit of work has to do before one of its events is set aside, by this name. */
    private static final String BEFORE_SETTING_ASIDE = "beforeSettingAside";

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

    /**
     * The innermost: a letter that is tried again has a unit of work of its own, within the one
     * that tries several, and is forgotten as soon as that commits.
     */
    private static Optional<UnitOfWork<?>> batch() {
        return CurrentUnitOfWork.<UnitOfWork<?>>map(it -> it)
                .filter(it -> it.phase() == Phase.STARTED);
    }

    /** The resource is the batch's own, so it ends with it. */
    private static <D> Unwritten<D> of(MongoCollection<D> documents, UnitOfWork<?> batch) {
        var name = "unwritten " + documents.getNamespace();
        Unwritten<D> known = batch.getResource(name);
        if (known != null) {
            return known;
        }
        var unwritten = new Unwritten<>(documents);
        batch.resources().put(name, unwritten);
        batch.<List<Runnable>>getOrComputeResource(BEFORE_SETTING_ASIDE, _ -> new ArrayList<>())
                .add(unwritten::write);
        batch.onPrepareCommit(_ -> unwritten.write());
        return unwritten;
    }

    private void change(String id, Function<@Nullable D, @Nullable D> change) {
        var before =
                known.computeIfAbsent(id, _ -> Optional.ofNullable(documents.find(eq(id)).first()))
                        .orElse(null);
        var after = change.apply(before);
        if (after != null && after != before) {
            known.put(id, Optional.of(after));
            changed.put(id, new ReplaceOneModel<>(eq(id), after, UPSERT));
        }
    }

    private void write() {
        if (!changed.isEmpty()) {
            documents.bulkWrite(changed.values().stream().toList(), ANY_ORDER);
            changed.clear();
        }
    }
}
