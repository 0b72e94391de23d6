package fr.raccordement.command.habilitation;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.command.EventFold;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the habilitations from their events, so that a right withdrawn is gone at once. */
@Component
class EventSourcedRights implements Rights {

    private final EventFold events;

    EventSourcedRights(EventFold events) {
        this.events = events;
    }

    @Override
    public void require(Object command, MetaData metaData, @Nullable String structure) {
        var actor = Actor.from(metaData);
        var held = held(actor, structure);
        if (!allow(command, actor, structure, held)) {
            throw actor.seesEverything() || structure == null || !held.isEmpty()
                    ? forbidden()
                    : Rights.notFound();
        }
    }

    @Override
    public void requireToStart(Object command, MetaData metaData, String structure) {
        var actor = Actor.from(metaData);
        if (!allow(command, actor, structure, held(actor, structure))) {
            throw forbidden();
        }
    }

    private static boolean allow(
            Object command, Actor actor, @Nullable String structure, Set<Profil> held) {
        var required =
                Objects.requireNonNull(
                        command.getClass().getAnnotation(Requires.class),
                        () -> command.getClass() + " declares no rights");
        if (List.of(required.roles()).stream().anyMatch(actor.roles()::contains)) {
            recordActingFor(actor.equals(Actor.SYSTEM) ? Actor.SYSTEME : Actor.OPERATEUR);
            return true;
        }
        var profils = List.of(required.profils());
        if (structure != null && !profils.isEmpty() && held.containsAll(profils)) {
            recordActingFor(structure);
            return true;
        }
        return false;
    }

    private Set<Profil> held(Actor actor, @Nullable String structure) {
        if (structure == null) {
            return Set.of();
        }
        var profils =
                events.<HabilitationEvent, Set<Profil>>fold(
                        new HabilitationId(structure, actor.login()),
                        HabilitationEvent.class,
                        Habilitation::profilsAfter);
        return profils == null ? Set.of() : profils;
    }

    private static void recordActingFor(String structure) {
        CurrentUnitOfWork.get()
                .registerCorrelationDataProvider(_ -> Map.of(Actor.ON_BEHALF_OF, structure));
    }

    private static RuleViolatedException forbidden() {
        return new RuleViolatedException(
                "FORBIDDEN",
                "Vos habilitations ne permettent pas cette opération.",
                "Your habilitations do not allow this operation.");
    }
}
