package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import fr.raccordement.processing.Batch;
import fr.raccordement.processing.UnavailableException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection of a view, one document an aggregate, in two slots: one answers queries, another
 * generation may be projected into the other. An event delivered twice changes nothing; a missing
 * one is an error, unless it was discarded. Each document of a slot has a single writer, the
 * segment of its aggregate, and whoever lost that segment without knowing it writes behind a {@link
 * Fence}: reading, comparing and replacing by id needs no lock.
 */
public final class ProjectedCollection<D extends Projected> implements Readable<D> {

    private static final Document IDENTIFIER = new Document("_id", 1);
    private static final ScopedValue<Slot> TARGET = ScopedValue.newInstance();

    private final String view;
    private final String name;
    private final Class<D> type;
    private final Map<Slot, MongoCollection<D>> collections = new ConcurrentHashMap<>();
    private final Function<Slot, MongoCollection<D>> open;
    private final List<IndexModel> indexes;
    private final ActiveGeneration active;
    private final DiscardedEvents discarded;
    private final boolean inOrder;
    private DocumentWriter<D> writer = DocumentWriter.plain();

    /**
     * @param view the processing group that projects into it
     * @param indexes of a slot that answers; while a generation is built its slot has none
     */
    public ProjectedCollection(
            MongoDatabase database, String view, String name, Class<D> type, Bson... indexes) {
        this(false, database, view, name, type, indexes);
    }

    private ProjectedCollection(
            boolean inOrder,
            MongoDatabase database,
            String view,
            String name,
            Class<D> type,
            Bson... indexes) {
        this.inOrder = inOrder;
        this.discarded = new DiscardedEvents(database);
        this.view = view;
        this.name = name;
        this.type = type;
        this.active = new ActiveGeneration(view);
        this.open = slot -> database.getCollection(slot.collection(name), type);
        this.indexes = Stream.of(indexes).map(IndexModel::new).toList();
    }

    /** One whose events are projected by one thread, in the order of the store. */
    public static <D extends Projected> ProjectedCollection<D> inOrder(
            MongoDatabase database, String view, String name, Class<D> type, Bson... indexes) {
        return new ProjectedCollection<>(true, database, view, name, type, indexes);
    }

    /** Has its documents written so; to be set before the first event. */
    public ProjectedCollection<D> writtenBy(DocumentWriter<D> other) {
        writer = other;
        return this;
    }

    /** How its documents are written. */
    public DocumentWriter<D> writer() {
        return writer;
    }

    /** Whether its events are projected by one thread, in the order of the store. */
    public boolean isInOrder() {
        return inOrder;
    }

    /** The processing group of its first slot, which is the name of the view. */
    public String view() {
        return view;
    }

    /** Names the layout of the documents; those of another layout cannot be read. */
    public String layout() {
        var meaning = type.getAnnotation(Meaning.class);
        return (meaning == null ? 1 : meaning.value())
                + name
                + ReadModelLayout.shape(type)
                + writer.meaning()
                + Fence.MEANING;
    }

    /** Which slot answers. */
    public ActiveGeneration active() {
        return active;
    }

    /** The type of the documents. */
    public Class<D> type() {
        return type;
    }

    public CodecRegistry codecs() {
        return documents(Slot.PREMIER).getCodecRegistry();
    }

    /** Queries the active slot; refuses with VUE_EN_CONSTRUCTION until there is one. */
    @Override
    public <R> R read(Function<MongoCollection<D>, R> query) {
        return active.read(slot -> query.apply(documents(slot)));
    }

    /** The generation that answers now, for a reader that takes long. */
    public Readable<D> pinned() {
        return active.read(
                slot -> new PinnedGeneration<>(documents(slot), () -> active.generation(slot)));
    }

    /** Both slots, whether they answer, are built or are empty. */
    public List<MongoCollection<D>> slots() {
        return Stream.of(Slot.values()).map(this::documents).toList();
    }

    /**
     * Queries the active slot, or while there is none the one that will be the first: for who can
     * do with a part of it, and is notified of the rest.
     */
    public <R> R readUnfinished(Function<MongoCollection<D>, R> query) {
        var slot = active.slot();
        return query.apply(documents(slot == null ? Slot.PREMIER : slot));
    }

    /** Has events projected into this slot meanwhile; otherwise the first slot is the target. */
    public static <R> R projectingInto(Slot slot, Callable<R> projection) throws Exception {
        return ScopedValue.where(TARGET, slot).call(projection::call);
    }

    /** The documents of the slot being projected into, for a projection that writes by itself. */
    public MongoCollection<D> target() {
        return documents(targetSlot());
    }

    /**
     * How the documents of the slot being projected into are written, by the generation in it as
     * the batch begins.
     *
     * @throws UnavailableException where the slot is to be cleared
     */
    public Fence fence() {
        var slot = targetSlot();
        return Batch.computeOnce("fence of " + slot.collection(name), () -> fence(slot));
    }

    private Fence fence(Slot slot) {
        var generation = active.generation(slot);
        if (generation == 0) {
            throw new UnavailableException(slot.group(view) + ": its slot is to be cleared", null);
        }
        return new Fence(generation);
    }

    /**
     * Applies one event to a document. Within a batch of events it is written at the end, once.
     *
     * @param version sequence number of the event
     * @param evolve the document after the event, from the one before, null at the first event
     */
    public void project(String id, long version, Function<@Nullable D, D> evolve) {
        UnwrittenDocuments.change(
                target(),
                writer,
                fence(),
                id,
                before -> isNext(id, version, before) ? evolve.apply(before) : before);
    }

    private boolean isNext(String id, long version, @Nullable D before) {
        var expected = before == null ? 0 : before.version() + 1;
        if (version > expected && !discarded.cover(expected, version - 1)) {
            throw MissingEventException.gap(name, id, expected, version);
        }
        if (before == null && version > 0) {
            throw MissingEventException.beginning(name, id, version);
        }
        return version >= expected;
    }

    /** Deletes all documents of the slot being projected into, before a replay. */
    public void clear() {
        clear(targetSlot());
    }

    /** Deletes all documents of a slot. */
    public void clear(Slot slot) {
        documents(slot).deleteMany(new Document());
    }

    /**
     * Drops the indexes of a slot, since a replay from the first event is several times faster
     * without, and deletes its documents of generations before one.
     */
    public void clearAndDropIndexes(Slot slot, long before) {
        for (var index : documents(slot).listIndexes()) {
            var fields = index.get("key", Document.class);
            if (!fields.equals(IDENTIFIER)) {
                documents(slot).dropIndex(fields);
            }
        }
        writer.indexesDropped(documents(slot));
        documents(slot).deleteMany(Fence.before(before));
    }

    /** Creates the indexes that queries of a slot need; those that exist stay. */
    public void createIndexes(Slot slot) {
        if (!indexes.isEmpty()) {
            documents(slot).createIndexes(indexes);
        }
    }

    private static Slot targetSlot() {
        return TARGET.orElse(Slot.PREMIER);
    }

    private MongoCollection<D> documents(Slot slot) {
        return collections.computeIfAbsent(slot, open);
    }
}
