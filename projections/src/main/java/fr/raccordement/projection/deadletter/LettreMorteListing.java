package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.PagePosition;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists what waits. A queue has a thousand sequences at most, so all their names are read. */
@Component
class LettreMorteListing {

    private static final Comparator<PagePosition> ORDER =
            Comparator.comparing(PagePosition::key).thenComparing(PagePosition::id);

    private final DeadLetters deadLetters;
    private final LettreMorteReader reader;

    LettreMorteListing(DeadLetters deadLetters, LettreMorteReader reader) {
        this.deadLetters = deadLetters;
        this.reader = reader;
    }

    @QueryHandler
    LettreMortePage handle(ListLettresMortes query) {
        var request = query.pageRequest();
        var all =
                deadLetters.sequences(query.groupe()).stream()
                        .map(id -> new PagePosition(id.groupe(), id.objet()))
                        .sorted(ORDER)
                        .toList();
        var after = request.position();
        var rest =
                all.stream()
                        .filter(position -> after == null || ORDER.compare(position, after) > 0)
                        .toList();
        var page = rest.stream().limit(request.limit()).toList();
        return new LettreMortePage(
                page.stream()
                        .map(
                                position ->
                                        reader.glance(
                                                new LettreMorteId(position.key(), position.id())))
                        .toList(),
                new PageBounds(
                        page,
                        rest.size() < all.size(),
                        page.size() < rest.size(),
                        (long) all.size(),
                        List.of()));
    }
}
