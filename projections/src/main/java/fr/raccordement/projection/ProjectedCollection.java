package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
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
 * A collection of folds, one document an aggregate, in two places: one answers, another generation
 * may be told into the other. Whatever is delivered twice changes nothing; whatever is missing is
 * an error, unless it was discarded. Each document of a place has a single writer, the segment of
 * its aggregate, which is why reading, comparing and replacing by id needs no lock.
 */
public final class ProjectedCollection<D extends Projected> implements Readable<D> {

    private static final Document IDENTIFIER = new Document("_id", 1);
    private static final ScopedValue<Slot> TOLD = ScopedValue.newInstance();

    private final String vue;
    private final String name;
    private final Class<D> type;
    private final Map<Slot, MongoCollection<D>> places = new ConcurrentHashMap<>();
    private final Function<Slot, MongoCollection<D>> opened;
    private final List<IndexModel> indexes;
    private final ActiveGeneration points;
    private final DiscardedEvents discarded;
    private final boolean inOrder;

    /**
     * @param vue the processing group that tells it
     * @param indexes of a place that answers; one that is only told has none
     */
    public ProjectedCollection(
            MongoDatabase database, String vue, String name, Class<D> type, Bson... indexes) {
        this(false, database, vue, name, type, indexes);
    }

    private ProjectedCollection(
            boolean inOrder,
            MongoDatabase database,
            String vue,
            String name,
            Class<D> type,
            Bson... indexes) {
        this.inOrder = inOrder;
        this.discarded = new DiscardedEvents(database);
        this.vue = vue;
        this.name = name;
        this.type = type;
        this.points = new ActiveGeneration(vue);
        this.opened = place -> database.getCollection(place.collection(name), type);
        this.indexes = Stream.of(indexes).map(IndexModel::new).toList();
    }

    /** One that is told by one thread, in the order of the store. */
    public static <D extends Projected> ProjectedCollection<D> inOrder(
            MongoDatabase database, String vue, String name, Class<D> type, Bson... indexes) {
        return new ProjectedCollection<>(true, database, vue, name, type, indexes);
    }

    /** How many tell it at a time, each its share. */
    public int segments() {
        return inOrder ? 1 : 2;
    }

    /** The processing group that tells it, by which the view is called. */
    public String vue() {
        return vue;
    }

    /** Names how the documents are made up; of another make-up they cannot be read. */
    public String layout() {
        var meaning = type.getAnnotation(Meaning.class);
        return (meaning == null ? 1 : meaning.value()) + name + ReadModelLayout.shape(type);
    }

    /** Which place answers. */
    public ActiveGeneration points() {
        return points;
    }

    /** What the documents are. */
    public Class<D> type() {
        return type;
    }

    public CodecRegistry codecs() {
        return documents(Slot.PREMIER).getCodecRegistry();
    }

    /** Asks the place that answers; refuses with VUE_EN_CONSTRUCTION until one was whole. */
    @Override
    public <R> R read(Function<MongoCollection<D>, R> question) {
        return points.read(place -> question.apply(documents(place)));
    }

    /** The generation that answers now, for whoever reads it for long. */
    public Readable<D> pinned() {
        return points.read(
                place -> new PinnedGeneration<>(documents(place), () -> points.generation(place)));
    }

    /** Has whatever is told meanwhile told to this place; without, it is the first one. */
    public static <R> R telling(Slot place, Callable<R> tale) throws Exception {
        return ScopedValue.where(TOLD, place).call(tale::call);
    }

    /** The documents of the place that is being told, for whoever writes them by themselves. */
    public MongoCollection<D> told() {
        return documents(toldPlace());
    }

    /**
     * Tells one event to a document. Within a batch of events it is written at the end, once.
     *
     * @param version sequence number of the event
     * @param evolve the document after the event, from the one before, null at the first event
     */
    public void tell(String id, long version, Function<@Nullable D, D> evolve) {
        UnwrittenDocuments.change(
                told(), id, before -> isNext(id, version, before) ? evolve.apply(before) : before);
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

    /** Forgets everything, before a replay. */
    public void clear() {
        clear(toldPlace());
    }

    /** Forgets everything that one place holds. */
    public void clear(Slot place) {
        documents(place).deleteMany(new Document());
    }

    /**
     * Forgets everything that one place holds, and its indexes: what is told from the beginning is
     * told several times faster without.
     */
    public void raze(Slot place) {
        clear(place);
        for (var index : documents(place).listIndexes()) {
            var fields = index.get("key", Document.class);
            if (!fields.equals(IDENTIFIER)) {
                documents(place).dropIndex(fields);
            }
        }
    }

    /** Makes a place ready to be asked; indexes that exist stay. */
    public void index(Slot place) {
        if (!indexes.isEmpty()) {
            documents(place).createIndexes(indexes);
        }
    }

    private static Slot toldPlace() {
        return TOLD.orElse(Slot.PREMIER);
    }

    private MongoCollection<D> documents(Slot place) {
        return places.computeIfAbsent(place, opened);
    }
}
