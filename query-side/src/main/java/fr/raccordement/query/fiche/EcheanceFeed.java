package fr.raccordement.query.fiche;

import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.fiche.query.EcheanceNature;
import fr.raccordement.api.fiche.query.EcheanceView;
import fr.raccordement.api.fiche.query.FollowEcheances;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.StructureFollowers;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Periods and passwords that are about to end: each notification, until the viewer may read nothing
 * of the structure asked for.
 */
@Component
class EcheanceFeed {

    private static final Set<Class<?>> TYPES =
            Set.of(ValiditeEndNotified.class, MotDePasseExpiryNotified.class);

    /**
     * A notice, and by what it is seen.
     *
     * @param concern the structure, as what it is concerned
     */
    private record Notice(EcheanceView view, Concern concern) {}

    private final FichePast fiches;
    private final StructureFollowers followers;
    private final Feed<Notice> notices;

    EcheanceFeed(EventTail tail, PastEvents past, FichePast fiches, StructureFollowers followers) {
        this.fiches = fiches;
        this.followers = followers;
        notices = new Feed<>(tail, past, TYPES, this::notice);
    }

    @QueryHandler
    Flux<EcheanceView> handle(FollowEcheances query) {
        return followers.follow(
                notices, query, query.structure(), query.after(), Notice::concern, Notice::view);
    }

    private Notice notice(DomainEventMessage<?> message, long position) {
        if (message.getPayload() instanceof MotDePasseExpiryNotified notified) {
            return new Notice(
                    new EcheanceView(
                            EcheanceNature.MOT_DE_PASSE,
                            notified.structure(),
                            null,
                            notified.jours(),
                            notified.expireLe(),
                            message.getTimestamp(),
                            position),
                    new Concern(Partie.API, notified.structure()));
        }
        var notified = (ValiditeEndNotified) message.getPayload();
        var fiche = fiches.now(notified.ficheId()).orElseThrow();
        return new Notice(
                new EcheanceView(
                        EcheanceNature.FIN_DE_VALIDITE,
                        fiche.structure(),
                        notified.ficheId(),
                        notified.jours(),
                        notified.au(),
                        message.getTimestamp(),
                        position),
                fiche.concern());
    }
}
