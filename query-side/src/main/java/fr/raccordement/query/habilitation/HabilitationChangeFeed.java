package fr.raccordement.query.habilitation;

import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.habilitation.query.FollowHabilitationChanges;
import fr.raccordement.api.habilitation.query.HabilitationChangeView;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.projection.history.AuditTrails;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Whatever happens to rattachements: to their own users, and to whoever manages those of the
 * structure. Who follows a structure is notified until they no longer do.
 */
@Component
class HabilitationChangeFeed {

    private final RattachementPast rattachements;
    private final AuditTrails trails;
    private final FollowerRights followers;
    private final RightsWatch watch;
    private final Feed<HabilitationChangeView> changes;

    HabilitationChangeFeed(
            EventTail tail,
            PastEvents past,
            RattachementPast rattachements,
            AuditTrails trails,
            FollowerRights followers,
            RightsWatch watch) {
        this.rattachements = rattachements;
        this.trails = trails;
        this.followers = followers;
        this.watch = watch;
        this.changes =
                new Feed<>(tail, past, EventCatalogue.types(HabilitationEvent.class), this::change);
    }

    @QueryHandler
    Flux<HabilitationChangeView> handle(FollowHabilitationChanges query) {
        var structure = query.structure();
        var followed =
                changes.follow(
                        new Request<>(
                                query.after(),
                                followers.whereToLookForOneself(query, structure),
                                it ->
                                        structure == null
                                                || structure.equals(it.rattachement().structure())),
                        it -> shown(query, it));
        return followed.takeUntilOther(watch.hidden(query, structure));
    }

    private Optional<HabilitationChangeView> shown(
            FollowHabilitationChanges query, HabilitationChangeView change) {
        var id = id(change.rattachement().structure(), change.rattachement().utilisateur());
        return followers.of(query).sees(Concern.of(id)) ? Optional.of(change) : Optional.empty();
    }

    private HabilitationChangeView change(DomainEventMessage<?> message, long position) {
        var event = (HabilitationEvent) message.getPayload();
        var after =
                rattachements.atVersion(
                        id(event.structure(), event.utilisateur()), message.getSequenceNumber());
        return new HabilitationChangeView(
                position, trails.entry(message), after.orElseThrow().toView());
    }

    private static HabilitationId id(String structure, String utilisateur) {
        return new HabilitationId(structure, utilisateur);
    }
}
