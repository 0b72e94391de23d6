package fr.raccordement.query.avis;

import com.mongodb.client.MongoCollection;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.avis.query.AvisFilter;
import fr.raccordement.api.avis.query.AvisNonLusView;
import fr.raccordement.api.avis.query.AvisNonLusView.Nombre;
import fr.raccordement.api.avis.query.AvisPage;
import fr.raccordement.api.avis.query.FindAvisNonLus;
import fr.raccordement.api.avis.query.ListAvis;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.projection.Listing;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Selection;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the notices of whoever asks, newest first, and counts those that they have not read. */
@Component
class AvisListing {

    private static final String POSITION = "_id";
    private static final int MOST_COUNTED = 10_000;

    private final ProjectedCollection<AvisState> avis;
    private final Lectures lectures;
    private final AvisViews views;
    private final ReadRights rights;

    AvisListing(
            ProjectedCollection<AvisState> avis,
            Lectures lectures,
            AvisViews views,
            ReadRights rights) {
        this.avis = avis;
        this.lectures = lectures;
        this.views = views;
        this.rights = rights;
    }

    @QueryHandler
    AvisPage handle(ListAvis query) {
        var reader = reader(query);
        var filter = query.filter();
        var request = query.pageRequest();
        var position = request.position();
        var before = position == null ? null : Long.valueOf(position.key());
        var found = page(filter, reader, before, request.limit() + 1);
        var more = found.size() > request.limit();
        var page = more ? found.subList(0, request.limit()) : found;
        return new AvisPage(
                views.of(page, query.viewer().login(), reader.lecture),
                new PageBounds(
                        page.stream().map(AvisListing::place).toList(),
                        before != null,
                        more,
                        null,
                        List.of()));
    }

    @QueryHandler
    AvisNonLusView handle(FindAvisNonLus query) {
        var reader = reader(query);
        var all = new AvisFilter(query.structure(), List.of(), false, null);
        var newest = find(conditions(all, reader, null), reader::sees, 1);
        var unread = new AvisFilter(query.structure(), List.of(), true, null);
        var found =
                find(
                        conditions(unread, reader, null),
                        it -> reader.sees(it) && !reader.hasRead(it),
                        MOST_COUNTED + 1);
        var counted = found.stream().limit(MOST_COUNTED).toList();
        return new AvisNonLusView(
                counted.size(),
                found.size() <= MOST_COUNTED,
                newest.isEmpty() ? null : newest.getFirst().position(),
                detail(counted, reader, query.structure()));
    }

    /** The newest of them before a position, that many at most. */
    List<AvisState> page(AvisFilter filter, Reader reader, @Nullable Long before, int limit) {
        Predicate<AvisState> wanted =
                it -> reader.sees(it) && !(filter.nonLus() && reader.hasRead(it));
        return find(conditions(filter, reader, before), wanted, limit);
    }

    /** About how many there are before a position. */
    long count(AvisFilter filter, Reader reader, long before) {
        return avis.read(it -> it.countDocuments(conditions(filter, reader, before)));
    }

    private static List<Nombre> detail(
            List<AvisState> counted, Reader reader, @Nullable String structure) {
        var numbers = new HashMap<Nombre, Integer>();
        for (var one : counted) {
            reader.structures(one)
                    .filter(it -> structure == null || structure.equals(it))
                    .forEach(it -> numbers.merge(new Nombre(it, one.genre(), 0), 1, Integer::sum));
        }
        return numbers.entrySet().stream()
                .map(it -> new Nombre(it.getKey().structure(), it.getKey().genre(), it.getValue()))
                .sorted(Comparator.comparing(Nombre::structure).thenComparing(Nombre::genre))
                .toList();
    }

    private static PagePosition place(AvisState one) {
        return new PagePosition(Long.toString(one.position()), "");
    }

    private List<AvisState> find(Document conditions, Predicate<AvisState> wanted, int limit) {
        return avis.read(it -> find(it, conditions, wanted, limit));
    }

    private static List<AvisState> find(
            MongoCollection<AvisState> collection,
            Document conditions,
            Predicate<AvisState> wanted,
            int limit) {
        var found = new ArrayList<AvisState>();
        var sorted = collection.find(conditions).sort(new Document(POSITION, -1));
        try (var each = sorted.batchSize(Math.min(limit, 1_000)).iterator()) {
            while (found.size() < limit && each.hasNext()) {
                var one = each.next();
                if (wanted.test(one)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static Document conditions(AvisFilter filter, Reader reader, @Nullable Long before) {
        var conditions = new ArrayList<Document>();
        conditions.add(new Document("cles", Listing.anyOf(reader.keys)));
        if (filter.structure() != null) {
            conditions.add(new Document("structures", filter.structure()));
        }
        if (!filter.genres().isEmpty()) {
            conditions.add(new Document("genre", Listing.anyOf(Selection.names(filter.genres()))));
        }
        if (filter.depuis() != null) {
            conditions.add(new Document("at", new Document("$gte", filter.depuis())));
        }
        if (filter.nonLus()) {
            conditions.add(new Document(POSITION, new Document("$gt", reader.lecture.jusqua())));
        }
        if (before != null) {
            conditions.add(new Document(POSITION, new Document("$lt", before)));
        }
        return new Document("$and", conditions);
    }

    /** What the viewer may read at this moment. */
    Reader reader(Actor viewer) {
        return reader(viewer, rights.of(ListAvis.class, viewer));
    }

    private <Q extends Question> Reader reader(Q query) {
        return reader(query.viewer(), rights.of(query));
    }

    private Reader reader(Actor viewer, Sight sight) {
        return new Reader(
                viewer, sight, Destinataire.of(viewer, sight), lectures.of(viewer.login()));
    }

    /**
     * Whoever asks, while they are answered: what is addressed to them, and what they have read.
     */
    record Reader(Actor viewer, Sight sight, List<String> keys, LectureState lecture) {

        boolean sees(AvisState one) {
            return addressed(one).findFirst().isPresent();
        }

        boolean hasRead(AvisState one) {
            return AvisViews.isRead(one, viewer.login(), lecture);
        }

        /** Those of the structures concerned by which it is addressed to them; else all. */
        Stream<String> structures(AvisState one) {
            var own = addressed(one).flatMap(key -> Destinataire.structure(key).stream()).toList();
            return own.isEmpty() ? one.structures().stream() : own.stream().distinct();
        }

        private Stream<String> addressed(AvisState one) {
            return one.cles().stream().filter(key -> Destinataire.reaches(key, viewer, sight));
        }
    }
}
