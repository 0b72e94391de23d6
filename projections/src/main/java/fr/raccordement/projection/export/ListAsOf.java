package fr.raccordement.projection.export;

import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.paging.Place;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.Projected;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.SortColumn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stood before some events, while the list goes on changing. What has not changed
 * since is read from the list as it is, page by page; what has changed is told by its events up to
 * then, and takes its place of then. After each page everything that was stored meanwhile is looked
 * at, so that whatever moved while the page was read is known to have moved. The list has to have
 * been told all that came before; the generation of it that answers at the beginning is read to the
 * end.
 */
public final class ListAsOf<D extends Projected> {

    private static final int PAGE = 500;
    private static final int MOST_CHANGES = 1_000_000;

    private final Readable<D> documents;
    private final Codec<D> codec;
    private final CodecRegistry codecs;
    private final Function<D, String> id;
    private final BiFunction<String, Long, Optional<D>> atVersion;
    private final SortColumn<D> column;
    private final boolean ascending;
    private final Map<String, Long> changed = new HashMap<>();
    private final Comparator<Rank> order;
    private final TreeMap<Rank, String> moved;
    private @Nullable Rank passed;
    private @Nullable Selection selection;
    private @Nullable BsonDocument filter;

    /**
     * @param id the identifier of a document
     * @param atVersion the document after one of its events
     * @param column what the list is ordered by
     */
    public ListAsOf(
            ProjectedCollection<D> documents,
            Function<D, String> id,
            BiFunction<String, Long, Optional<D>> atVersion,
            SortColumn<D> column,
            boolean ascending) {
        this.documents = documents.pinned();
        this.codecs = documents.codecs();
        this.codec = codecs.get(documents.type());
        this.id = id;
        this.atVersion = atVersion;
        this.column = column;
        this.ascending = ascending;
        this.order = ascending ? Rank.ORDER : Rank.ORDER.reversed();
        this.moved = new TreeMap<>(order);
    }

    /** Something happened to a thing since; what it was before the first time counts. */
    public void tell(String changedId, long sequence) {
        if (changed.putIfAbsent(changedId, sequence - 1) == null) {
            if (changed.size() > MOST_CHANGES) {
                throw new ExportFailure("EXPORT_TOO_MANY_CHANGES");
            }
            if (selection != null) {
                place(changedId, sequence - 1);
            }
        }
    }

    /** What belongs to the list. To be said once, after what has happened until then is told. */
    public void select(Selection selected) {
        selection = selected;
        filter = selected.matching().toBsonDocument(BsonDocument.class, codecs);
        changed.forEach(this::place);
    }

    /** About how many there are. */
    public long count() {
        return documents.read(it -> it.countDocuments(selected().matching()));
    }

    /**
     * All of them in order.
     *
     * @param steps what is done on the way
     */
    public void forEach(Steps<D> steps) {
        var listing = new Listing<>(documents, id);
        @Nullable Place place = null;
        var more = true;
        while (more) {
            var fenetre = new PageRequest(PAGE, false, place, false, false);
            var page = listing.page(selected(), column, ascending, fenetre);
            steps.forget();
            steps.prepare(page.documents());
            steps.catchUp();
            for (var document : page.documents()) {
                showMoved(rank(document), steps);
                showUnchanged(document, steps);
            }
            more = page.bornes().suivante();
            place = more ? page.bornes().places().getLast() : place;
        }
        showMoved(null, steps);
    }

    /** What is done while a list is read. */
    public interface Steps<D> {

        /** Begins another page: what was prepared is not needed any more. */
        void forget();

        /** Reads what belongs to these, before it is looked at what has happened. */
        void prepare(List<D> next);

        /** Tells what has happened in the meantime. */
        void catchUp();

        /** Takes the next one. */
        void show(D document);
    }

    private void showUnchanged(D document, Steps<D> steps) {
        if (!changed.containsKey(id.apply(document))) {
            steps.show(document);
        }
        passed = rank(document);
    }

    /** Those that stood up to a place, or to the end; more may turn up while they are prepared. */
    private void showMoved(@Nullable Rank upTo, Steps<D> steps) {
        var next = moved.firstEntry();
        while (next != null && (upTo == null || order.compare(next.getKey(), upTo) <= 0)) {
            var then = atVersion.apply(next.getValue(), version(next.getValue())).orElseThrow();
            steps.prepare(List.of(then));
            steps.catchUp();
            if (next.equals(moved.firstEntry())) {
                steps.show(then);
                moved.remove(next.getKey());
                passed = next.getKey();
            }
            next = moved.firstEntry();
        }
    }

    private long version(String changedId) {
        return Objects.requireNonNull(changed.get(changedId));
    }

    private void place(String changedId, long version) {
        var then = version < 0 ? Optional.<D>empty() : atVersion.apply(changedId, version);
        then.filter(this::belongs)
                .map(this::rank)
                .filter(rank -> passed == null || order.compare(rank, passed) > 0)
                .ifPresent(rank -> moved.put(rank, changedId));
    }

    private boolean belongs(D document) {
        return FilterMatch.matches(
                Objects.requireNonNull(filter), new BsonDocumentWrapper<>(document, codec));
    }

    private Rank rank(D document) {
        return new Rank(column.value().apply(column.key().apply(document)), id.apply(document));
    }

    private Selection selected() {
        return Objects.requireNonNull(selection, "Nothing is selected");
    }

    /**
     * Where something stands in the list.
     *
     * @param value an instant or a text
     * @param id decides between the same values
     */
    private record Rank(Object value, String id) {

        static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::comparable).thenComparing(Rank::id);

        @SuppressWarnings("unchecked")
        private Comparable<Object> comparable() {
            return (Comparable<Object>) value;
        }
    }
}
