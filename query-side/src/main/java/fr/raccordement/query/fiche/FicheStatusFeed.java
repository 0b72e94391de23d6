package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FollowFicheStatus;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.evenements.Diffusion;
import fr.raccordement.query.evenements.EventTail;
import fr.raccordement.query.habilitation.RightsWatch;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Changes of status from now on, until the viewer may read nothing of the structure asked for. */
@Component
class FicheStatusFeed {

    private static final Set<Class<? extends FicheEvent>> CHANGES =
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

    private final FicheReader fiches;
    private final ViewerRights rights;
    private final RightsWatch watch;
    private final Diffusion<FicheStatusChangeView> changes;

    FicheStatusFeed(EventTail tail, FicheReader fiches, ViewerRights rights, RightsWatch watch) {
        this.fiches = fiches;
        this.rights = rights;
        this.watch = watch;
        changes = new Diffusion<>(tail, CHANGES, this::change);
    }

    @QueryHandler
    Flux<FicheStatusChangeView> handle(FollowFicheStatus query) {
        var structure = query.structure();
        return changes.follow(
                        it -> structure == null || structure.equals(it.structure()),
                        it -> rights.sees(query.viewer(), Partie.filing(it.kind()), it.structure()))
                .takeUntilOther(
                        watch.hidden(query.viewer(), structure, Partie.EMETTEUR, Partie.RECEPTEUR));
    }

    private FicheStatusChangeView change(DomainEventMessage<?> message) {
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
                after.modifieePar());
    }

    private static @Nullable FicheStatus statut(FicheState state) {
        return state.discarded() ? null : state.statut();
    }
}
