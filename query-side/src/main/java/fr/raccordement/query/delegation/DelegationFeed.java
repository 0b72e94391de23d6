package fr.raccordement.query.delegation;

import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.habilitation.FollowerRights;
import fr.raccordement.query.habilitation.RightsWatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Delegations as they become active, or active again. Who follows a structure, theirs or the other
 * side of a delegation of theirs, is notified until they may read nothing of it, which may be at
 * once.
 */
@Component
class DelegationFeed {

    private static final List<Partie> SIDES = List.of(Partie.TIERS, Partie.ENTITE);

    private final DelegationPast delegations;
    private final FollowerRights followers;
    private final DelegationListing listing;
    private final ReadRights rights;
    private final RightsWatch watch;
    private final Feed<DelegationState> feed;

    DelegationFeed(
            EventTail tail,
            DelegationPast delegations,
            FollowerRights followers,
            DelegationListing listing,
            ReadRights rights,
            RightsWatch watch) {
        this.delegations = delegations;
        this.followers = followers;
        this.listing = listing;
        this.rights = rights;
        this.watch = watch;
        this.feed =
                new Feed<>(
                        tail,
                        event ->
                                event.getPayloadType() == DelegationActivated.class
                                        || event.getPayloadType() == DelegationResumed.class,
                        this::moved);
    }

    @QueryHandler
    Flux<DelegationView> handle(FollowDelegationActivated query) {
        var structure = query.structure();
        if (structure == null) {
            return feed.follow(DelegationFeed::isActive, it -> shown(query, it));
        }
        var activated =
                feed.follow(
                        it ->
                                isActive(it)
                                        && (structure.equals(it.tiers())
                                                || structure.equals(it.structure())),
                        it -> shown(query, it));
        return activated.takeUntilOther(
                watch.hidden(
                        query.viewer(),
                        structures(rights.of(query), structure),
                        () -> !reads(rights.of(query), structure)));
    }

    private Optional<DelegationView> shown(FollowDelegationActivated query, DelegationState it) {
        return DelegationViewMapper.view(followers.of(query), it);
    }

    private boolean reads(Sight sight, String structure) {
        return sight.seesAnythingOf(structure) || listing.concerns(sight, structure);
    }

    /** Where a right may be withdrawn by which the follower reads. */
    private static Set<String> structures(Sight sight, String structure) {
        var held = SIDES.stream().flatMap(side -> sight.structures(side).stream());
        return Stream.concat(held, Stream.of(structure)).collect(Collectors.toSet());
    }

    /** One that resumes before it was ever active is not. */
    private static boolean isActive(DelegationState delegation) {
        return delegation.statut() == DelegationStatus.ACTIVEE;
    }

    private DelegationState moved(DomainEventMessage<?> message) {
        var delegation = ((DelegationEvent) message.getPayload()).delegationId();
        return delegations.atVersion(delegation, message.getSequenceNumber()).orElseThrow();
    }
}
