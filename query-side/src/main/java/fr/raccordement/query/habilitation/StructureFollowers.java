package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.events.Feed;
import fr.raccordement.projection.events.Feed.Request;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Those who follow what concerns a structure, or all that they may see. */
@Component
public class StructureFollowers {

    private final FollowerRights rights;
    private final RightsWatch watch;

    StructureFollowers(FollowerRights rights, RightsWatch watch) {
        this.rights = rights;
        this.watch = watch;
    }

    /**
     * The updates of a feed that the viewer may see as each is sent, until they may see nothing of
     * the structure asked for.
     *
     * @param structure the one that is asked for; null for all that the viewer may see
     * @param after the position of the last event that they know; null for what comes from now on
     * @param concern by what an update is seen
     * @param view what is sent of one
     */
    public <T, R> Flux<R> follow(
            Feed<T> feed,
            Question query,
            @Nullable String structure,
            @Nullable Long after,
            Function<T, Concern> concern,
            Function<T, R> view) {
        var request =
                new Request<T>(
                        after,
                        rights.whereToLook(query, structure),
                        it -> structure == null || structure.equals(concern.apply(it).structure()));
        return feed.follow(
                        request,
                        it ->
                                rights.of(query).sees(concern.apply(it))
                                        ? Optional.of(view.apply(it))
                                        : Optional.empty())
                .takeUntilOther(watch.hidden(query, structure));
    }
}
