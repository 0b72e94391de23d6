package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.query.ConfianceChangeView;
import fr.raccordement.api.fiche.query.FollowConfiance;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.StructureFollowers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Certificates of fiches in use that lose or regain trust: each change, until the viewer may read
 * nothing of the structure asked for.
 */
@Component
class ConfianceFeed {

    private final FichePast fiches;
    private final StructureFollowers followers;
    private final Feed<ConfianceChangeView> changes;

    ConfianceFeed(EventTail tail, PastEvents past, FichePast fiches, StructureFollowers followers) {
        this.fiches = fiches;
        this.followers = followers;
        changes =
                new Feed<>(
                        tail,
                        past,
                        Set.of(ConfianceLost.class, ConfianceRegained.class),
                        this::change);
    }

    @QueryHandler
    Flux<ConfianceChangeView> handle(FollowConfiance query) {
        return followers.follow(
                changes,
                query,
                query.structure(),
                query.after(),
                it -> Concern.of(it.kind(), it.structure()),
                Function.identity());
    }

    private ConfianceChangeView change(DomainEventMessage<?> message, long position) {
        return switch (message.getPayload()) {
            case ConfianceLost it ->
                    change(
                            it,
                            it.sha256(),
                            Confiance.PERDUE,
                            it.raisons(),
                            message.getTimestamp(),
                            position);
            case ConfianceRegained it ->
                    change(
                            it,
                            it.sha256(),
                            Confiance.ETABLIE,
                            List.of(),
                            message.getTimestamp(),
                            position);
            default -> throw new IllegalStateException("No change: " + message.getPayloadType());
        };
    }

    private ConfianceChangeView change(
            FicheEvent event,
            String sha256,
            Confiance confiance,
            List<Controle> raisons,
            Instant at,
            long position) {
        var fiche = fiches.now(event.ficheId()).orElseThrow();
        return new ConfianceChangeView(
                event.ficheId(),
                fiche.structure(),
                fiche.kind(),
                sha256,
                confiance,
                raisons,
                at,
                position);
    }
}
