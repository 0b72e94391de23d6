package fr.raccordement.projection;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/**
 * Lists a collection by keyset: a page costs the same wherever it is in the list. Totals and counts
 * by status are computed only on request.
 */
public final class Listing<D extends Projected> {

    private final Readable<D> documents;
    private final Function<D, String> id;

    public Listing(Readable<D> documents, Function<D, String> id) {
        this.documents = documents;
        this.id = id;
    }

    /**
     * A page of a list.
     *
     * @param documents in the order asked for
     * @param bounds where the page begins and ends
     */
    public record Listed<D>(List<D> documents, PageBounds bounds) {}

    /**
     * One page.
     *
     * @param selection which documents, and which of a status
     * @param ascending the order of the list, whichever way the page is read
     */
    public Listed<D> page(
            Selection selection, SortColumn<D> column, boolean ascending, PageRequest request) {
        return documents.read(it -> page(it, selection, column, ascending, request));
    }

    private Listed<D> page(
            MongoCollection<D> collection,
            Selection selection,
            SortColumn<D> column,
            boolean ascending,
            PageRequest request) {
        var matching = selection.matching();
        var position = request.position();
        var keyset =
                new Keyset(
                        column.field(),
                        ascending != request.backwards(),
                        position == null ? null : column.start(position));
        var found =
                collection
                        .find(keyset.beyond(matching))
                        .sort(keyset.sort())
                        .limit(request.limit() + 1)
                        .into(new ArrayList<>());
        var more = found.size() > request.limit();
        var behind = position != null && exists(collection, keyset.upTo(matching));
        var page = more ? found.subList(0, request.limit()) : found;
        var shown = request.backwards() ? page.reversed() : page;
        var facettes = request.facettes() ? facettes(collection, selection) : List.<Facette>of();
        var bounds =
                new PageBounds(
                        shown.stream()
                                .map(it -> new PagePosition(column.key().apply(it), id.apply(it)))
                                .toList(),
                        request.backwards() ? more : behind,
                        request.backwards() ? behind : more,
                        request.total() ? total(collection, selection, facettes) : null,
                        facettes);
        return new Listed<>(shown, bounds);
    }

    /** Where all are counted by status already, the sum of those wanted. */
    private static <D> long total(
            MongoCollection<D> collection, Selection selection, List<Facette> facettes) {
        return facettes.isEmpty()
                ? collection.countDocuments(selection.matching())
                : facettes.stream()
                        .filter(it -> selection.wants(it.statut()))
                        .mapToLong(Facette::nombre)
                        .sum();
    }

    private static <D> List<Facette> facettes(MongoCollection<D> collection, Selection selection) {
        return selection.statuts().stream()
                .map(it -> new Facette(it, collection.countDocuments(selection.ofStatut(it))))
                .toList();
    }

    private static <D> boolean exists(MongoCollection<D> collection, Document conditions) {
        return collection.find(conditions).limit(1).first() != null;
    }

    /** One of these values. */
    public static Document anyOf(Collection<?> values) {
        return new Document("$in", List.copyOf(values));
    }
}
