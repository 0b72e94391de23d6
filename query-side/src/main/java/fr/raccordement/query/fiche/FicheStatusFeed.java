package fr.raccordement.query.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.FicheReturned;
import fr.raccordement.api.fiche.event.FicheSubmitted;
import fr.raccordement.api.fiche.event.FicheWithdrawn;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.evenements.EventTail;
import fr.raccordement.query.habilitation.RightsWatch;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Changes of status from now on, until the viewer may read nothing of the structure asked for. Each
 * is worked out once for all who follow; a follower has a bounded queue of its own, and one who
 * lets it fill up is dismissed rather than waited for.
 */
@Component
class FicheStatusFeed {

    private static final Logger LOG = LoggerFactory.getLogger(FicheStatusFeed.class);
    private static final int WAITING_TO_BE_WORKED_OUT = 10_000;
    private static final int WAITING_FOR_ONE_FOLLOWER = 256;
    private static final Set<Class<? extends FicheEvent>> CHANGES =
            Set.of(
                    FicheCreated.class,
                    FicheSubmitted.class,
                    FicheWithdrawn.class,
                    FicheReturned.class,
                    FicheActivated.class,
                    FicheDeactivated.class,
                    FicheReactivated.class,
                    FicheDiscarded.class);

    private final FicheReader fiches;
    private final ViewerRights rights;
    private final RightsWatch watch;
    private final Flux<FicheStatusChangeView> changes;

    FicheStatusFeed(EventTail tail, FicheReader fiches, ViewerRights rights, RightsWatch watch) {
        this.fiches = fiches;
        this.rights = rights;
        this.watch = watch;
        this.changes =
                tail.everything()
                        .filter(event -> CHANGES.contains(event.getPayloadType()))
                        .onBackpressureBuffer(
                                WAITING_TO_BE_WORKED_OUT, BufferOverflowStrategy.ERROR)
                        .publishOn(Schedulers.boundedElastic())
                        .<FicheStatusChangeView>handle(
                                (event, sink) -> change(event).ifPresent(sink::next))
                        .share();
    }

    @QueryHandler
    Flux<FicheStatusChangeView> handle(FollowFicheStatus query) {
        var structure = query.structure();
        if (structure == null) {
            return changes(query);
        }
        return changes(query)
                .takeUntilOther(
                        watch.hidden(query.viewer(), structure, Partie.EMETTEUR, Partie.RECEPTEUR));
    }

    private Flux<FicheStatusChangeView> changes(FollowFicheStatus query) {
        var structure = query.structure();
        return changes.filter(it -> structure == null || structure.equals(it.structure()))
                .onBackpressureBuffer(WAITING_FOR_ONE_FOLLOWER, BufferOverflowStrategy.ERROR)
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(it -> rights.sees(query.viewer(), Partie.filing(it.kind()), it.structure()))
                .onErrorMap(Exceptions::isOverflow, _ -> tooSlow());
    }

    /** An event that cannot be read is not everybody's end. */
    private Optional<FicheStatusChangeView> change(DomainEventMessage<?> message) {
        try {
            var ficheId = ((FicheEvent) message.getPayload()).ficheId();
            var before = fiches.atVersion(ficheId, message.getSequenceNumber() - 1);
            var after = FicheFold.after(before.orElse(null), message);
            return Optional.of(
                    new FicheStatusChangeView(
                            ficheId,
                            after.structure(),
                            after.kind(),
                            after.version(),
                            before.map(FicheState::statut).orElse(null),
                            statut(after),
                            message.getTimestamp(),
                            after.modifieePar()));
        } catch (RuntimeException e) {
            LOG.error("No change of status told for event {}", message.getIdentifier(), e);
            return Optional.empty();
        }
    }

    private static @Nullable FicheStatus statut(FicheState state) {
        return state.discarded() ? null : state.statut();
    }

    private static RuleViolatedException tooSlow() {
        return new RuleViolatedException(
                "SUBSCRIBER_TOO_SLOW",
                "L'abonné ne lit pas assez vite : qu'il s'abonne à nouveau.",
                "The subscriber does not read fast enough and has to subscribe again.");
    }
}
