package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.projection.events.EventNotification;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.rights.ReadRights;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Watches what a viewer may see, to end what they follow with the right to (D-143). */
@Component
public class RightsWatch {

    private final EventTail tail;
    private final ReadRights rights;

    RightsWatch(EventTail tail, ReadRights rights) {
        this.tail = tail;
        this.rights = rights;
    }

    /**
     * Emits once, at the moment when whoever follows sees nothing of the structure; at once where
     * they see nothing already. Never where no structure is named.
     */
    public Flux<EventNotification> hidden(Question query, @Nullable String structure) {
        if (structure == null) {
            return Flux.never();
        }
        return hidden(
                query.viewer(),
                Set.of(structure),
                () -> !rights.of(query).seesAnythingOf(structure));
    }

    /**
     * The same, where more than one structure lets the viewer see it.
     *
     * @param structures those where a right may be withdrawn
     * @param hidden whether the viewer sees nothing at this moment
     */
    public Flux<EventNotification> hidden(
            Actor viewer, Set<String> structures, BooleanSupplier hidden) {
        return tail.watch(
                        structures.stream()
                                .map(it -> new HabilitationId(it, viewer.login()).toString())
                                .collect(Collectors.toSet()))
                .publishOn(Schedulers.boundedElastic(), 1)
                .filter(_ -> hidden.getAsBoolean())
                .take(1);
    }
}
