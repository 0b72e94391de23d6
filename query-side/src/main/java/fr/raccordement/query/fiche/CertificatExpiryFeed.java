package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.FollowCertificatExpiry;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.FollowerRights;
import fr.raccordement.query.habilitation.RightsWatch;
import java.util.Optional;
import java.util.Set;
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
    private final FollowerRights followers;
    private final RightsWatch watch;
    private final Feed<CertificatExpiryView> expiries;

    CertificatExpiryFeed(
            EventTail tail,
            PastEvents past,
            FichePast fiches,
            FollowerRights followers,
            RightsWatch watch) {
        this.fiches = fiches;
        this.followers = followers;
        this.watch = watch;
        expiries = new Feed<>(tail, past, Set.of(CertificatExpiryNotified.class), this::expiry);
    }

    @QueryHandler
    Flux<CertificatExpiryView> handle(FollowCertificatExpiry query) {
        var structure = query.structure();
        return expiries.follow(
                        new Request<>(
                                query.after(),
                                followers.whereToLook(query, structure),
                                it -> structure == null || structure.equals(it.structure())),
                        it -> shown(query, it))
                .takeUntilOther(watch.hidden(query, structure));
    }

    private Optional<CertificatExpiryView> shown(
            FollowCertificatExpiry query, CertificatExpiryView expiry) {
        return followers.of(query).sees(Concern.of(expiry.kind(), expiry.structure()))
                ? Optional.of(expiry)
                : Optional.empty();
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
