package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.query.LettreMortePage;
import fr.raccordement.api.lettremorte.query.ListLettresMortes;
import fr.raccordement.api.paging.PageBounds;
import fr.raccordement.api.paging.Place;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists what waits: a queue holds a thousand sequences at most, so their names are all read. */
@Component
class LettreMorteListing {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::cle).thenComparing(Place::id);

    private final DeadLetters attente;
    private final LettreMorteReader reader;

    LettreMorteListing(DeadLetters attente, LettreMorteReader reader) {
        this.attente = attente;
        this.reader = reader;
    }

    @QueryHandler
    LettreMortePage handle(ListLettresMortes query) {
        var fenetre = query.fenetre();
        var all =
                attente.sequences(query.groupe()).stream()
                        .map(id -> new Place(id.groupe(), id.objet()))
                        .sorted(ORDER)
                        .toList();
        var after = fenetre.place();
        var rest =
                all.stream()
                        .filter(place -> after == null || ORDER.compare(place, after) > 0)
                        .toList();
        var page = rest.stream().limit(fenetre.limit()).toList();
        return new LettreMortePage(
                page.stream()
                        .map(place -> reader.glance(new LettreMorteId(place.cle(), place.id())))
                        .toList(),
                new PageBounds(
                        page,
                        rest.size() < all.size(),
                        page.size() < rest.size(),
                        (long) all.size(),
                        List.of()));
    }
}
