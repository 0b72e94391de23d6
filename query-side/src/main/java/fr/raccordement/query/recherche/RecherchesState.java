package fr.raccordement.query.recherche;

import fr.raccordement.api.recherche.event.RechercheDropped;
import fr.raccordement.api.recherche.event.RechercheKept;
import fr.raccordement.api.recherche.event.RecherchesEvent;
import fr.raccordement.api.recherche.query.RechercheView;
import fr.raccordement.projection.Projected;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The searches that somebody kept, after one of their events.
 *
 * @param kept in the order in which they were kept
 */
record RecherchesState(long version, List<RechercheView> kept) implements Projected {

    static final RecherchesState NONE = new RecherchesState(-1, List.of());

    static RecherchesState after(@Nullable RecherchesState before, DomainEventMessage<?> message) {
        var kept = new ArrayList<>((before == null ? NONE : before).kept);
        var at = message.getTimestamp().truncatedTo(ChronoUnit.MILLIS);
        switch ((RecherchesEvent) message.getPayload()) {
            case RechercheKept event -> {
                kept.removeIf(it -> it.nom().equals(event.nom()));
                kept.add(new RechercheView(event.nom(), event.criteres(), at));
            }
            case RechercheDropped event -> kept.removeIf(it -> it.nom().equals(event.nom()));
        }
        return new RecherchesState(message.getSequenceNumber(), List.copyOf(kept));
    }
}
