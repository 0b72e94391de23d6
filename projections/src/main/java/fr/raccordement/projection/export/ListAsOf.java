package fr.raccordement.projection.export;

import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
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
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * A list as of a position in the event store, read while the list goes on changing. Documents
 * without events since are read from the view, page by page; a document with events since is folded
 * from those before, and shown where it was in the order then. After each page the events stored
 * meanwhile are looked at, so that whatever moved while the page was read is known to have changed.
 * The view must have every event up to the position; the generation that is active at the beginning
 * is read to the end (D-104).
 */
public final class ListAsOf<D extends Projected> {

    private static final int PAGE = 500;
    private static final int MOST_CHANGES = 1_000_000;

    private final Readable<D> documents;
    private final Function<D, BsonDocument> bson;
    private final CodecRegistry codecs;
    private final Function<D, String> id;
    private final BiFunction<String, Long, Optional<D>> atVersion;
    private final SortColumn<D> column;
    private final boolean ascending;
    private final Map<String, Long> versionsBefore = new HashMap<>();
    private final Comparator<Rank> order;
    private final TreeMap<Rank, String> changedToShow;
    private @Nullable Rank lastShown;
    private @Nullable Selection selection;
    private @Nullable BsonDocument filter;

    /**
     * @param id the identifier of a document
     * @param atVersion the document as of one of its events, folded from them
     * @param column that the list is ordered by
     */
    public ListAsOf(
            ProjectedCollection<D> documents,
            Function<D, String> id,
            BiFunction<String, Long, Optional<D>> atVersion,
            SortColumn<D> column,
            boolean ascending) {
        this.documents = documents.pinned();
        this.codecs = documents.codecs();
        this.bson = it -> documents.writer().bson(it, documents.slots().getFirst());
        this.id = id;
        this.atVersion = atVersion;
        this.column = column;
        this.ascending = ascending;
        this.order = ascending ? Rank.ORDER : Rank.ORDER.reversed();
        this.changedToShow = new TreeMap<>(order);
    }

    /** Records an event since the position; the version before the first of a document counts. */
    public void recordChange(String changedId, long sequence) {
        if (versionsBefore.putIfAbsent(changedId, sequence - 1) == null) {
            if (versionsBefore.size() > MOST_CHANGES) {
                throw new ExportFailure("EXPORT_TOO_MANY_CHANGES");
            }
            if (selection != null) {
                showLater(changedId, sequence - 1);
            }
        }
    }

    /** Sets what belongs to the list; once, after the changes until now were recorded. */
    public void select(Selection selected) {
        selection = selected;
        filter = selected.matching().toBsonDocument(BsonDocument.class, codecs);
        versionsBefore.forEach(this::showLater);
    }

    /** About how many documents there are. */
    public long count() {
        return documents.read(it -> it.countDocuments(selected().matching()));
    }

    /**
     * Shows all documents in order.
     *
     * @param steps what is done meanwhile
     */
    public void forEach(Steps<D> steps) {
        var listing = new Listing<>(documents, id);
        @Nullable PagePosition position = null;
        var more = true;
        while (more) {
            var request = new PageRequest(PAGE, false, position, false, false);
            var page = listing.page(selected(), column, ascending, request);
            steps.forget();
            steps.prepare(page.documents());
            steps.catchUp();
            for (var document : page.documents()) {
                showChanged(rank(document), steps);
                showUnchanged(document, steps);
            }
            more = page.bounds().hasNext();
            position = more ? page.bounds().positions().getLast() : position;
        }
        showChanged(null, steps);
    }

    /** What is done while a list is read. */
    public interface Steps<D> {

        /** Begins another page: what was prepared is not needed any more. */
        void forget();

        /** Reads what showing these documents needs, before the changes until then are recorded. */
        void prepare(List<D> next);

        /** Records the changes that were stored meanwhile. */
        void catchUp();

        /** Takes the next document. */
        void show(D document);
    }

    private void showUnchanged(D document, Steps<D> steps) {
        if (!versionsBefore.containsKey(id.apply(document))) {
            steps.show(document);
        }
        lastShown = rank(document);
    }

    /**
     * Shows the changed documents that were up to a rank, or to the end. A change recorded while
     * one of them is prepared may have to be shown before it.
     */
    private void showChanged(@Nullable Rank upTo, Steps<D> steps) {
        var next = changedToShow.firstEntry();
        while (next != null && (upTo == null || order.compare(next.getKey(), upTo) <= 0)) {
            var then = atVersion.apply(next.getValue(), version(next.getValue())).orElseThrow();
            steps.prepare(List.of(then));
            steps.catchUp();
            if (next.equals(changedToShow.firstEntry())) {
                steps.show(then);
                changedToShow.remove(next.getKey());
                lastShown = next.getKey();
            }
            next = changedToShow.firstEntry();
        }
    }

    private long version(String changedId) {
        return Objects.requireNonNull(versionsBefore.get(changedId));
    }

    /** Has a changed document shown where it was, unless the list has been read further already. */
    private void showLater(String changedId, long version) {
        var then = version < 0 ? Optional.<D>empty() : atVersion.apply(changedId, version);
        then.filter(this::belongs)
                .map(this::rank)
                .filter(rank -> lastShown == null || order.compare(rank, lastShown) > 0)
                .ifPresent(rank -> changedToShow.put(rank, changedId));
    }

    private boolean belongs(D document) {
        return FilterMatch.matches(Objects.requireNonNull(filter), bson.apply(document));
    }

    private Rank rank(D document) {
        return new Rank(column.value().apply(column.key().apply(document)), id.apply(document));
    }

    private Selection selected() {
        return Objects.requireNonNull(selection, "Nothing is selected");
    }

    /**
     * A position in the order of the list.
     *
     * @param value an instant or a text
     * @param id decides between equal values
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
