package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.api.paging.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/**
 * Lists a collection by keyset: a page costs the same wherever it lies in the list. Totals and
 * counts by status are made only where they are asked for.
 */
public final class Listing<D extends Projected> {

    private final Readable<D> documents;
    private final Function<D, String> id;

    public Listing(Readable<D> documents, Function<D, String> id) {
        this.documents = documents;
        this.id = id;
    }

    /**
     * What a list shows.
     *
     * @param documents in the order asked for
     * @param bornes where they lie
     */
    public record Listed<D>(List<D> documents, PageBounds bornes) {}

    /**
     * One page.
     *
     * @param selection which documents, and which of a status
     * @param ascending the order of the list, whichever way the page is read
     */
    public Listed<D> page(
            Selection selection, SortColumn<D> column, boolean ascending, PageRequest fenetre) {
        return documents.read(it -> page(it, selection, column, ascending, fenetre));
    }

    private Listed<D> page(
            MongoCollection<D> read,
            Selection selection,
            SortColumn<D> column,
            boolean ascending,
            PageRequest fenetre) {
        var matching = selection.matching();
        var place = fenetre.place();
        var keyset =
                new Keyset(
                        column.field(),
                        ascending != fenetre.backwards(),
                        place == null ? null : column.start(place));
        var found =
                read.find(keyset.beyond(matching))
                        .sort(keyset.sort())
                        .limit(fenetre.limit() + 1)
                        .into(new ArrayList<>());
        var more = found.size() > fenetre.limit();
        var behind = place != null && exists(read, keyset.upTo(matching));
        var walked = more ? found.subList(0, fenetre.limit()) : found;
        var shown = fenetre.backwards() ? walked.reversed() : walked;
        var bornes =
                new PageBounds(
                        shown.stream()
                                .map(it -> new Place(column.key().apply(it), id.apply(it)))
                                .toList(),
                        fenetre.backwards() ? more : behind,
                        fenetre.backwards() ? behind : more,
                        fenetre.total() ? read.countDocuments(matching) : null,
                        fenetre.facettes() ? facettes(read, selection) : List.of());
        return new Listed<>(shown, bornes);
    }

    private static <D> List<Facette> facettes(MongoCollection<D> read, Selection selection) {
        return selection.statuts().stream()
                .map(it -> new Facette(it, read.countDocuments(selection.ofStatut(it))))
                .toList();
    }

    private static <D> boolean exists(MongoCollection<D> read, Document conditions) {
        return read.find(conditions).limit(1).first() != null;
    }

    /** One of these values. */
    public static Document anyOf(Collection<?> values) {
        return new Document("$in", List.copyOf(values));
    }
}
