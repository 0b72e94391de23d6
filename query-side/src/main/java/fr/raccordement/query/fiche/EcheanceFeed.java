package fr.raccordement.query.fiche;

import fr.raccordement.api.comptetechnique.event.MotDePasseExpiryNotified;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import fr.raccordement.api.fiche.query.EcheanceNature;
import fr.raccordement.api.fiche.query.EcheanceView;
import fr.raccordement.api.fiche.query.FollowEcheances;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.StructureFollowers;
import fr.raccordement.query.raccordementapi.RaccordementApiPast;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Periods, passwords and certificates of connections that are about to end: each notification,
 * until the viewer may read nothing of the structure asked for.
 */
@Component
class EcheanceFeed {

    private static final Set<Class<?>> TYPES =
            Set.of(
                    ValiditeEndNotified.class,
                    MotDePasseExpiryNotified.class,
                    RaccordementApiCertificatExpiryNotified.class);

    /**
     * A notice, and by what it is seen.
     *
     * @param concern the structure, as what it is concerned
     */
    private record Notice(EcheanceView view, Concern concern) {}

    private final FichePast fiches;
    private final RaccordementApiPast raccordements;
    private final StructureFollowers followers;
    private final Feed<Notice> notices;

    EcheanceFeed(
            EventTail tail,
            PastEvents past,
            FichePast fiches,
            RaccordementApiPast raccordements,
            StructureFollowers followers) {
        this.fiches = fiches;
        this.raccordements = raccordements;
        this.followers = followers;
        notices = new Feed<>(tail, past, TYPES, this::notice);
    }

    @QueryHandler
    Flux<EcheanceView> handle(FollowEcheances query) {
        return followers.follow(
                notices, query, query.structure(), query.after(), Notice::concern, Notice::view);
    }

    private Notice notice(DomainEventMessage<?> message, long position) {
        var at = message.getTimestamp();
        return switch (message.getPayload()) {
            case ValiditeEndNotified it -> notice(it, at, position);
            case MotDePasseExpiryNotified it -> notice(it, at, position);
            case RaccordementApiCertificatExpiryNotified it -> notice(it, at, position);
            default -> throw new IllegalStateException("No notice: " + message.getPayloadType());
        };
    }

    private Notice notice(ValiditeEndNotified notified, Instant at, long position) {
        var fiche = fiches.now(notified.ficheId()).orElseThrow();
        return new Notice(
                new EcheanceView(
                        EcheanceNature.FIN_DE_VALIDITE,
                        fiche.structure(),
                        notified.ficheId(),
                        null,
                        notified.jours(),
                        notified.au(),
                        at,
                        position),
                fiche.concern());
    }

    private Notice notice(
            RaccordementApiCertificatExpiryNotified notified, Instant at, long position) {
        var raccordement = raccordements.now(notified.raccordementApiId()).orElseThrow();
        return new Notice(
                new EcheanceView(
                        EcheanceNature.CERTIFICAT_API,
                        raccordement.structure(),
                        null,
                        notified.raccordementApiId(),
                        notified.jours(),
                        notified.expireLe(),
                        at,
                        position),
                raccordement.concern());
    }

    private static Notice notice(MotDePasseExpiryNotified notified, Instant at, long position) {
        return new Notice(
                new EcheanceView(
                        EcheanceNature.MOT_DE_PASSE,
                        notified.structure(),
                        null,
                        null,
                        notified.jours(),
                        notified.expireLe(),
                        at,
                        position),
                new Concern(Partie.API, notified.structure()));
    }
}
