package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.query.FicheChangeView;
import fr.raccordement.api.fiche.query.FollowFicheChanges;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.query.habilitation.StructureFollowers;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Whatever happens to fiches, until the viewer may read nothing of the structure asked for. */
@Component
class FicheChangeFeed {

    /**
     * What happened, and by what it is seen.
     *
     * @param concern the structure, as what it is concerned
     */
    private record Change(FicheChangeView view, Concern concern) {}

    private final FichePast fiches;
    private final AuditTrails trails;
    private final StructureFollowers followers;
    private final Feed<Change> changes;

    FicheChangeFeed(
            EventTail tail,
            PastEvents past,
            FichePast fiches,
            AuditTrails trails,
            StructureFollowers followers) {
        this.fiches = fiches;
        this.trails = trails;
        this.followers = followers;
        this.changes = new Feed<>(tail, past, EventCatalogue.types(FicheEvent.class), this::change);
    }

    @QueryHandler
    Flux<FicheChangeView> handle(FollowFicheChanges query) {
        return followers.follow(
                changes, query, query.structure(), query.after(), Change::concern, Change::view);
    }

    /** Whose a fiche is never changes. */
    private Change change(DomainEventMessage<?> message, long position) {
        var fiche = ((FicheEvent) message.getPayload()).ficheId();
        return new Change(
                new FicheChangeView(position, trails.entry(message), fiche),
                fiches.atVersion(fiche, 0).orElseThrow().concern());
    }
}
