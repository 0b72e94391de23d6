package fr.raccordement.query.habilitation;

import static fr.raccordement.projection.Listing.anyOf;

import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationPage;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.HabilitationView;
import fr.raccordement.api.habilitation.query.ListHabilitations;
import fr.raccordement.api.paging.Facette;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Readable;
import fr.raccordement.projection.rights.ReadRights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Lists habilitations, ordered by rattachement and by profile within it. Every rattachement that is
 * read has at least one to show, so a page needs no more rattachements than it is long (D-101).
 */
@Component
class HabilitationListing {

    private static final String ID = "_id";

    private final Readable<RattachementState> rattachements;
    private final ReadRights rights;
    private final HabilitationSelection selection;

    HabilitationListing(
            ProjectedCollection<RattachementState> rattachements,
            ReadRights rights,
            HabilitationSelection selection) {
        this.rattachements = rattachements;
        this.rights = rights;
        this.selection = selection;
    }

    @QueryHandler
    HabilitationPage handle(ListHabilitations query) {
        return rattachements.read(_ -> page(query));
    }

    private HabilitationPage page(ListHabilitations query) {
        var wanted = WantedProfils.by(query.filter());
        var admitted = selection.admitted(query.filter(), rights.of(query), query.viewer());
        var pageRequest = query.pageRequest();
        var found = walk(wanted, admitted, pageRequest).limit(pageRequest.limit() + 1L).toList();
        var more = found.size() > pageRequest.limit();
        var position = pageRequest.position();
        var behind = position != null && isBehind(position, wanted, admitted, pageRequest);
        var walked = more ? found.subList(0, pageRequest.limit()) : found;
        var shown = pageRequest.backwards() ? walked.reversed() : walked;
        var bounds =
                new PageBounds(
                        shown.stream().map(Held::position).toList(),
                        pageRequest.backwards() ? more : behind,
                        pageRequest.backwards() ? behind : more,
                        pageRequest.total() ? count(admitted, wanted) : null,
                        pageRequest.facettes() ? facettes(admitted, wanted) : List.of());
        return new HabilitationPage(shown.stream().map(Held::view).toList(), bounds);
    }

    /**
     * Whether the list has something before the page in reading order: the habilitation at the
     * position itself, one before it in its rattachement, or one of an earlier rattachement.
     */
    private boolean isBehind(
            PagePosition position,
            WantedProfils wanted,
            List<Document> admitted,
            PageRequest pageRequest) {
        var opposite = new PageRequest(1, !pageRequest.backwards(), position, false, false);
        return documents(wanted, admitted, opposite).stream()
                .flatMap(it -> held(it, wanted, opposite))
                .anyMatch(
                        it ->
                                !it.isOf(position)
                                        || !it.isBeyond(position, pageRequest.backwards()));
    }

    /** The habilitations after the position, in reading order. */
    private Stream<Held> walk(
            WantedProfils wanted, List<Document> admitted, PageRequest pageRequest) {
        var position = pageRequest.position();
        return documents(wanted, admitted, pageRequest).stream()
                .flatMap(it -> held(it, wanted, pageRequest))
                .filter(it -> position == null || it.isBeyond(position, pageRequest.backwards()));
    }

    private List<RattachementState> documents(
            WantedProfils wanted, List<Document> admitted, PageRequest pageRequest) {
        var conditions = new ArrayList<>(admitted);
        conditions.add(among(wanted));
        var position = pageRequest.position();
        if (position != null) {
            var direction = pageRequest.backwards() ? "$lte" : "$gte";
            conditions.add(new Document(ID, new Document(direction, position.id())));
        }
        return rattachements.read(
                it ->
                        it.find(new Document("$and", conditions))
                                .sort(new Document(ID, pageRequest.backwards() ? -1 : 1))
                                .limit(pageRequest.limit() + 2)
                                .into(new ArrayList<>()));
    }

    private static Stream<Held> held(
            RattachementState state, WantedProfils wanted, PageRequest pageRequest) {
        var held =
                state.profils().stream()
                        .filter(wanted::includes)
                        .sorted(Comparator.comparing(ProfilState::profil))
                        .map(it -> new Held(state, it))
                        .toList();
        return (pageRequest.backwards() ? held.reversed() : held).stream();
    }

    private List<Facette> facettes(List<Document> admitted, WantedProfils wanted) {
        return Stream.of(HabilitationStatus.values())
                .map(it -> new Facette(it.name(), count(admitted, wanted.in(it))))
                .toList();
    }

    private static Document among(WantedProfils wanted) {
        return new Document(wanted.champ(), anyOf(wanted.cles()));
    }

    /** A rattachement has a profile once. */
    private long count(List<Document> admitted, WantedProfils wanted) {
        return wanted.each().stream().mapToLong(it -> countOf(admitted, it)).sum();
    }

    private long countOf(List<Document> admitted, WantedProfils one) {
        var conditions = new ArrayList<>(admitted);
        conditions.add(among(one));
        return rattachements.read(it -> it.countDocuments(new Document("$and", conditions)));
    }

    /** A habilitation within its rattachement. */
    private record Held(RattachementState state, ProfilState profil) {

        PagePosition position() {
            return new PagePosition(profil.profil().name(), state.id());
        }

        HabilitationView view() {
            return state.toView(profil);
        }

        boolean isOf(PagePosition position) {
            return state.id().equals(position.id());
        }

        /**
         * Whether it comes after the position in reading order; its rattachement is the one of the
         * position or a later one.
         */
        boolean isBeyond(PagePosition position, boolean backwards) {
            if (!isOf(position)) {
                return true;
            }
            var order = profil.profil().compareTo(Profil.valueOf(position.key()));
            return backwards ? order < 0 : order > 0;
        }
    }
}
