package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionRejected;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.RevisionWithdrawn;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.StructureFollowers;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Changes of status, until the viewer may read nothing of the structure asked for. */
@Component
class FicheStatusFeed {

    private static final Set<Class<?>> CHANGES =
            Set.of(
                    FicheCreated.class,
                    FicheSubmitted.class,
                    FicheWithdrawn.class,
                    FicheReturned.class,
                    FicheActivated.class,
                    RevisionSubmitted.class,
                    RevisionWithdrawn.class,
                    RevisionRejected.class,
                    RevisionApplied.class,
                    FicheDeactivated.class,
                    FicheReactivated.class,
                    FicheDiscarded.class);

    private final FichePast fiches;
    private final StructureFollowers followers;
    private final Feed<FicheStatusChangeView> feed;

    FicheStatusFeed(
            EventTail tail, PastEvents past, FichePast fiches, StructureFollowers followers) {
        this.fiches = fiches;
        this.followers = followers;
        this.feed = new Feed<>(tail, past, CHANGES, this::change);
    }

    @QueryHandler
    Flux<FicheStatusChangeView> handle(FollowFicheStatus query) {
        return followers.follow(
                feed,
                query,
                query.structure(),
                query.after(),
                it -> Concern.of(it.kind(), it.structure()),
                Function.identity());
    }

    private FicheStatusChangeView change(DomainEventMessage<?> message, long position) {
        var ficheId = ((FicheEvent) message.getPayload()).ficheId();
        var before = fiches.atVersion(ficheId, message.getSequenceNumber() - 1);
        var after = FicheFold.after(before.orElse(null), message);
        return new FicheStatusChangeView(
                ficheId,
                after.structure(),
                after.kind(),
                after.version(),
                before.map(FicheState::statut).orElse(null),
                statut(after),
                message.getTimestamp(),
                after.modifieePar(),
                position);
    }

    private static @Nullable FicheStatus statut(FicheState state) {
        return state.discarded() ? null : state.statut();
    }
}
