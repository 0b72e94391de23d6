package fr.raccordement.query.avis;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.avis.query.FollowAvis;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import fr.raccordement.projection.events.PastEvents;
import fr.raccordement.query.habilitation.FollowerRights;
import fr.raccordement.query.habilitation.RightsWatch;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Notices from a position on, derived from the events and not from the view, which may be late.
 * What the viewer did themselves is not sent. Who follows a structure is notified until they see
 * nothing of it.
 */
@Component
class AvisFeed {

    /** A notice, to whom it is addressed, and how it is shown. */
    private record Notice(AvisState state, AvisView view) {}

    private final AvisDerivation derivation;
    private final AvisViews views;
    private final FollowerRights followers;
    private final RightsWatch watch;
    private final Feed<Notice> notices;

    AvisFeed(
            EventTail tail,
            PastEvents past,
            AvisDerivation derivation,
            AvisViews views,
            FollowerRights followers,
            RightsWatch watch) {
        this.derivation = derivation;
        this.views = views;
        this.followers = followers;
        this.watch = watch;
        this.notices = new Feed<>(tail, past, AvisDerivation.TYPES, this::notice);
    }

    @QueryHandler
    Flux<AvisView> handle(FollowAvis query) {
        var structure = query.structure();
        var login = query.viewer().login();
        var followed =
                notices.follow(
                        new Request<>(
                                query.after(),
                                whereToLook(query),
                                it ->
                                        !it.state().acteur().equals(login)
                                                && (structure == null
                                                        || it.state()
                                                                .structures()
                                                                .contains(structure))),
                        it -> shown(query, it));
        return Destinataire.isOfTheOperator(query.viewer())
                ? followed
                : followed.takeUntilOther(watch.hidden(query, structure));
    }

    private Supplier<@Nullable Collection<String>> whereToLook(FollowAvis query) {
        var structure = query.structure();
        return structure == null && Destinataire.isOfTheOperator(query.viewer())
                ? () -> null
                : followers.whereToLookForOneself(query, structure);
    }

    private Optional<AvisView> shown(FollowAvis query, Notice notice) {
        var sight = followers.of(query);
        return notice.state().cles().stream()
                        .anyMatch(key -> Destinataire.reaches(key, query.viewer(), sight))
                ? Optional.of(notice.view())
                : Optional.empty();
    }

    private Notice notice(DomainEventMessage<?> message, long position) {
        var state = derivation.of(message, position);
        return new Notice(state, views.unread(state));
    }
}
