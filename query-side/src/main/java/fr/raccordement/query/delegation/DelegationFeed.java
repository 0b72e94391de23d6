package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationResumed;
import fr.raccordement.api.delegation.query.DelegationChangeView;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FollowDelegationActivated;
import fr.raccordement.api.delegation.query.FollowDelegationChanges;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.journal.EventCatalogue;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.projection.history.AuditTrails;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.habilitation.FollowerRights;
import fr.raccordement.query.habilitation.RightsWatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Delegations as they become active, or active again, and whatever else happens to them. Who
 * follows a structure, theirs or the other side of a delegation of theirs, is notified until they
 * may read nothing of it, which may be at once.
 */
@Component
class DelegationFeed {

    private static final List<Partie> SIDES = List.of(Partie.TIERS, Partie.ENTITE);
    private static final Set<Class<?>> OPENINGS =
            Set.of(DelegationActivated.class, DelegationResumed.class);

    /** What happened, and the delegation right after. */
    private record Change(long position, HistoryEntryView entry, DelegationState after) {}

    private final DelegationPast delegations;
    private final AuditTrails trails;
    private final FollowerRights followers;
    private final DelegationListing listing;
    private final ReadRights rights;
    private final RightsWatch watch;
    private final Feed<DelegationState> openings;
    private final Feed<Change> changes;

    DelegationFeed(
            EventTail tail,
            PastEvents past,
            DelegationPast delegations,
            AuditTrails trails,
            FollowerRights followers,
            DelegationListing listing,
            ReadRights rights,
            RightsWatch watch) {
        this.delegations = delegations;
        this.trails = trails;
        this.followers = followers;
        this.listing = listing;
        this.rights = rights;
        this.watch = watch;
        this.openings = new Feed<>(tail, past, OPENINGS, (message, _) -> after(message));
        this.changes =
                new Feed<>(tail, past, EventCatalogue.types(DelegationEvent.class), this::change);
    }

    @QueryHandler
    Flux<DelegationView> handle(FollowDelegationActivated query) {
        return follow(
                openings,
                query,
                query.structure(),
                query.after(),
                it -> isActive(it) && isOf(query.structure(), it),
                it -> DelegationViewMapper.view(followers.of(query), it));
    }

    @QueryHandler
    Flux<DelegationChangeView> handle(FollowDelegationChanges query) {
        return follow(
                changes,
                query,
                query.structure(),
                query.after(),
                it -> isOf(query.structure(), it.after()),
                it ->
                        DelegationViewMapper.view(followers.of(query), it.after())
                                .map(
                                        view ->
                                                new DelegationChangeView(
                                                        it.position(), it.entry(), view)));
    }

    private <T, R> Flux<R> follow(
            Feed<T> feed,
            Question query,
            @Nullable String structure,
            @Nullable Long after,
            Predicate<T> wanted,
            Function<T, Optional<R>> visible) {
        var followed =
                feed.follow(
                        new Request<>(after, followers.whereToLook(query, structure), wanted),
                        visible);
        return structure == null
                ? followed
                : followed.takeUntilOther(
                        watch.hidden(
                                query.viewer(),
                                structures(rights.of(query), structure),
                                () -> !reads(rights.of(query), structure)));
    }

    private static boolean isOf(@Nullable String structure, DelegationState it) {
        return structure == null
                || structure.equals(it.tiers())
                || structure.equals(it.structure());
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

    private Change change(DomainEventMessage<?> message, long position) {
        return new Change(position, trails.entry(message), after(message));
    }

    private DelegationState after(DomainEventMessage<?> message) {
        var delegation = ((DelegationEvent) message.getPayload()).delegationId();
        return delegations.atVersion(delegation, message.getSequenceNumber()).orElseThrow();
    }
}
