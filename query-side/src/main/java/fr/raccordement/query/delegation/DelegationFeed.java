package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.evenements.EventTail;
import fr.raccordement.query.evenements.Feed;
import fr.raccordement.query.evenements.News;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Delegations as they become active. Who follows a structure of theirs is told until they may read
 * nothing of it any more; who follows the other side of their delegations is told of those alone.
 */
@Component
class DelegationFeed {

    private final EventTail tail;
    private final DelegationReader delegations;
    private final DelegationViewer viewer;
    private final ViewerRights rights;
    private final Feed<DelegationState> feed;

    DelegationFeed(
            EventTail tail,
            DelegationReader delegations,
            DelegationViewer viewer,
            ViewerRights rights) {
        this.tail = tail;
        this.delegations = delegations;
        this.viewer = viewer;
        this.rights = rights;
        this.feed =
                new Feed<>(
                        tail,
                        event -> event.getPayloadType() == DelegationActivated.class,
                        this::activated);
    }

    @QueryHandler
    Flux<DelegationView> handle(FollowDelegationActivated query) {
        var structure = query.structure();
        if (structure == null) {
            return feed.follow(_ -> true, it -> viewer.show(query.viewer(), it));
        }
        var activated =
                feed.follow(
                        it -> structure.equals(it.tiers()) || structure.equals(it.structure()),
                        it -> viewer.show(query.viewer(), it));
        return reads(query.viewer(), structure)
                ? activated.takeUntilOther(withdrawn(query.viewer(), structure))
                : activated;
    }

    /** Tells once that the follower may read nothing of the structure any more. */
    private Flux<News> withdrawn(Actor follower, String structure) {
        return tail.watch(Set.of(new HabilitationId(structure, follower.login()).toString()))
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(_ -> !reads(follower, structure))
                .take(1);
    }

    private boolean reads(Actor follower, String structure) {
        return Stream.of(Partie.TIERS, Partie.ENTITE)
                .anyMatch(partie -> rights.sees(follower, partie, structure));
    }

    private DelegationState activated(DomainEventMessage<?> message) {
        var delegation = ((DelegationActivated) message.getPayload()).delegationId();
        return delegations.atVersion(delegation, message.getSequenceNumber()).orElseThrow();
    }
}
