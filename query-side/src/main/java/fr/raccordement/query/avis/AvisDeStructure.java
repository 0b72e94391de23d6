package fr.raccordement.query.avis;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.webhook.query.FindAvisDeStructure;
import fr.raccordement.api.webhook.query.FollowAvisDeStructure;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The notices that are a structure's own to know, whoever works there: those addressed to it, and
 * all about its users, which its managers may read (D-221). What a user of it did is among them.
 */
@Component
class AvisDeStructure {

    private static final String ABOUT_USERS = "Habilitation";

    private final PastEvents past;
    private final AvisDerivation derivation;
    private final AvisViews views;
    private final Feed<AvisState> notices;

    AvisDeStructure(EventTail tail, PastEvents past, AvisDerivation derivation, AvisViews views) {
        this.past = past;
        this.derivation = derivation;
        this.views = views;
        this.notices = new Feed<>(tail, past, AvisDerivation.TYPES, derivation::of);
    }

    @QueryHandler
    Flux<AvisView> handle(FollowAvisDeStructure query) {
        var genres = EnumSet.copyOf(query.genres());
        return notices.follow(
                new Request<>(
                        query.after(),
                        () -> List.of(query.structure()),
                        it -> genres.contains(it.genre()) && isOf(query.structure(), it)),
                it -> Optional.of(views.unread(it)));
    }

    @QueryHandler
    Optional<AvisView> handle(FindAvisDeStructure query) {
        return past
                .after(query.position() - 1, AvisDerivation.TYPES, List.of(query.structure()), 1)
                .events()
                .stream()
                .filter(it -> it.position() == query.position())
                .map(it -> notice(it.message(), it.position()))
                .filter(it -> isOf(query.structure(), it))
                .map(views::unread)
                .findFirst();
    }

    private AvisState notice(DomainEventMessage<?> message, long position) {
        return derivation.of(message, position);
    }

    private static boolean isOf(String structure, AvisState notice) {
        return notice.cles().stream()
                        .anyMatch(
                                it ->
                                        Destinataire.structure(it)
                                                .filter(structure::equals)
                                                .isPresent())
                || notice.objetType().equals(ABOUT_USERS)
                        && notice.structures().contains(structure);
    }
}
