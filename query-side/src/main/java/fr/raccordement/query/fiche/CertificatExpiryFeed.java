package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.FollowCertificatExpiry;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.StructureFollowers;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Certificates in use that are about to expire: each notification, until the viewer may read
 * nothing of the structure asked for.
 */
@Component
class CertificatExpiryFeed {

    private final FichePast fiches;
    private final StructureFollowers followers;
    private final Feed<CertificatExpiryView> expiries;

    CertificatExpiryFeed(
            EventTail tail, PastEvents past, FichePast fiches, StructureFollowers followers) {
        this.fiches = fiches;
        this.followers = followers;
        expiries = new Feed<>(tail, past, Set.of(CertificatExpiryNotified.class), this::expiry);
    }

    @QueryHandler
    Flux<CertificatExpiryView> handle(FollowCertificatExpiry query) {
        return followers.follow(
                expiries,
                query,
                query.structure(),
                query.after(),
                it -> Concern.of(it.kind(), it.structure()),
                Function.identity());
    }

    private CertificatExpiryView expiry(DomainEventMessage<?> message, long position) {
        var notified = (CertificatExpiryNotified) message.getPayload();
        var fiche = fiches.now(notified.ficheId()).orElseThrow();
        return new CertificatExpiryView(
                notified.ficheId(),
                fiche.structure(),
                fiche.kind(),
                notified.sha256(),
                notified.jours(),
                notified.expireLe(),
                message.getTimestamp(),
                position);
    }
}
