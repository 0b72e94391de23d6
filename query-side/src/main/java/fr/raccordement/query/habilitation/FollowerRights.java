package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.projection.events.EventTail;
import fr.raccordement.projection.history.EventSubjects;
import fr.raccordement.projection.rights.Holdings;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What those who follow may see, as all events say that were handled before the one that they are
 * about to be notified of. The store is asked once, until something happens to the rattachement: an
 * update that goes to a thousand followers is no thousand questions (D-111).
 */
@Component
public class FollowerRights implements ReadRights, Holdings {

    private static final int MOST = 50_000;

    private final StoredHoldings stored;
    private final Map<String, Collection<Profil>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    FollowerRights(EventTail tail, StoredHoldings stored) {
        this.stored = stored;
        tail.notifyFirst(this::forgetWhatChanges);
    }

    @Override
    public Sight of(Class<?> query, Actor viewer) {
        return new Sight(query, viewer, this);
    }

    @Override
    public Collection<Profil> effective(HabilitationId id) {
        var held = known.get(id.toString());
        return held == null ? read(id) : held;
    }

    @Override
    public Map<String, Collection<Profil>> effective(String login) {
        return stored.effective(login);
    }

    /**
     * Where what a follower may see is looked for in the past: at the structure asked for, else at
     * those that they hold something on, else everywhere.
     */
    public Supplier<@Nullable Collection<String>> whereToLook(
            Question query, @Nullable String structure) {
        return () ->
                structure == null
                        ? of(query).everything() ? null : effective(query.viewer().login()).keySet()
                        : Set.of(structure);
    }

    /**
     * The same for what concerns users too: also at those that they ever asked to belong to, and
     * what concerns them alone.
     */
    public Supplier<@Nullable Collection<String>> whereToLookForOneself(
            Question query, @Nullable String structure) {
        return () ->
                structure == null
                        ? of(query).everything() ? null : ofOneself(query.viewer().login())
                        : Set.of(structure);
    }

    private Collection<String> ofOneself(String login) {
        return Stream.concat(
                        stored.of(login).stream().map(RattachementState::structure),
                        Stream.of(EventSubjects.person(login)))
                .toList();
    }

    /**
     * Whatever changes while it is read is not kept: the counter moves before anything is
     * forgotten.
     */
    private Collection<Profil> read(HabilitationId id) {
        var before = changes.get();
        var held = stored.effective(id);
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
