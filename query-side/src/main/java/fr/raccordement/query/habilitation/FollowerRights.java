package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.projection.events.EventTail;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/**
 * What those who follow may see, as all events say that were told before the one that they are
 * about to be told of. The store is asked once, until something happens to the rattachement: an
 * update that goes to a thousand followers is no thousand questions.
 */
@Component
public class FollowerRights {

    private static final int MOST = 50_000;

    private final RattachementPast reader;
    private final Map<String, Optional<RattachementState>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    FollowerRights(EventTail tail, RattachementPast reader) {
        this.reader = reader;
        tail.notifyFirst(this::forgetWhatChanges);
    }

    /**
     * Whether the follower sees what concerns the structure.
     *
     * @param partie as what it is concerned
     */
    public boolean see(Actor follower, Partie partie, String structure) {
        return follower.seesEverything()
                || held(new HabilitationId(structure, follower.login()))
                        .filter(it -> partie.isReadableWith(it.effective()))
                        .isPresent();
    }

    private Optional<RattachementState> held(HabilitationId id) {
        var held = known.get(id.toString());
        return held == null ? read(id) : held;
    }

    /**
     * Whatever changes while it is read is not kept: the counter moves before anything is
     * forgotten.
     */
    private Optional<RattachementState> read(HabilitationId id) {
        var before = changes.get();
        var held = reader.now(id);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.compute(id.toString(), (_, _) -> changes.get() == before ? held : null);
        return held;
    }

    private void forgetWhatChanges(DomainEventMessage<?> event) {
        if (HabilitationEvent.class.isAssignableFrom(event.getPayloadType())) {
            changes.incrementAndGet();
            known.remove(event.getAggregateIdentifier());
        }
    }
}
