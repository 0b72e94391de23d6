package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.evenements.EventTail;
import fr.raccordement.query.evenements.News;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Watches what a viewer may see, to end what they follow with the right to. */
@Component
public class RightsWatch {

    private final EventTail tail;
    private final ViewerRights rights;

    RightsWatch(EventTail tail, ViewerRights rights) {
        this.tail = tail;
        this.rights = rights;
    }

    /**
     * Tells once, at the moment when the viewer sees nothing of the structure; at once where they
     * see nothing already.
     *
     * @param parties as what the structure is concerned, any of which is enough to see something
     */
    public Flux<News> hidden(Actor viewer, String structure, Partie... parties) {
        return tail.watch(Set.of(new HabilitationId(structure, viewer.login()).toString()))
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(_ -> Stream.of(parties).noneMatch(it -> rights.sees(viewer, it, structure)))
                .take(1);
    }
}
