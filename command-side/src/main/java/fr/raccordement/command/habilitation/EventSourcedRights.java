package fr.raccordement.command.habilitation;

import fr.raccordement.api.Acces;
import fr.raccordement.api.Forbidden;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.command.EventFold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Reads the habilitations from their events, so that a right withdrawn is gone at once (D-036). */
@Component
class EventSourcedRights implements Rights {

    private final EventFold events;

    EventSourcedRights(EventFold events) {
        this.events = events;
    }

    @Override
    public void require(Object command, Map<String, ?> metaData, Concern... concerns) {
        var actor = Actor.from(metaData);
        var standings = standings(actor, concerns);
        actingFor(command, actor, standings)
                .ifPresentOrElse(
                        EventSourcedRights::recordActingFor,
                        () -> {
                            throw mayKnow(actor, standings)
                                    ? forbidden(command, actor, standings)
                                    : Rights.notFound();
                        });
    }

    @Override
    public void requireKnown(Map<String, ?> metaData, Concern... concerns) {
        var actor = Actor.from(metaData);
        if (!mayKnow(actor, standings(actor, concerns))) {
            throw Rights.notFound();
        }
    }

    @Override
    public void requireToStart(Object command, Map<String, ?> metaData, Concern... concerns) {
        var actor = Actor.from(metaData);
        var standings = standings(actor, concerns);
        recordActingFor(
                actingFor(command, actor, standings)
                        .orElseThrow(() -> forbidden(command, actor, standings)));
    }

    /** For whom the actor may send the command; empty where they may not. */
    private static Optional<String> actingFor(
            Object command, Actor actor, List<Standing> standings) {
        var ways = ways(command);
        if (Arrays.stream(ways)
                .flatMap(way -> Arrays.stream(way.roles()))
                .anyMatch(actor.roles()::contains)) {
            return Optional.of(actor.equals(Actor.SYSTEM) ? Actor.SYSTEME : Actor.OPERATEUR);
        }
        if (actor.audits()) {
            return Optional.empty();
        }
        return standings.stream()
                .flatMap(standing -> standing.actingFor(ways).stream())
                .findFirst();
    }

    /** Whether the actor may learn that what the command is about exists. */
    private static boolean mayKnow(Actor actor, List<Standing> standings) {
        return actor.seesEverything()
                || standings.isEmpty()
                || standings.stream().anyMatch(Standing::reads);
    }

    private List<Standing> standings(Actor actor, Concern... concerns) {
        return Arrays.stream(concerns)
                .map(concern -> new Standing(actor, concern, held(actor, concern.structure())))
                .toList();
    }

    private Droits held(Actor actor, String structure) {
        return Objects.requireNonNullElse(
                events.<HabilitationEvent, Droits>fold(
                        new HabilitationId(structure, actor.login()),
                        HabilitationEvent.class,
                        Droits::after),
                Droits.NONE);
    }

    private static void recordActingFor(String structure) {
        CurrentUnitOfWork.get()
                .registerCorrelationDataProvider(_ -> Map.of(Actor.ON_BEHALF_OF, structure));
    }

    private static Requires[] ways(Object command) {
        var ways = command.getClass().getAnnotationsByType(Requires.class);
        if (ways.length == 0) {
            throw new IllegalStateException(command.getClass() + " declares no rights");
        }
        return ways;
    }

    /** Names what would be enough: on structures for their users, roles for those who have any. */
    private RuleViolatedException forbidden(Object command, Actor actor, List<Standing> standings) {
        return Forbidden.of(
                Arrays.stream(ways(command))
                        .flatMap(
                                way ->
                                        Stream.concat(
                                                actor.roles().isEmpty()
                                                        ? standings.stream()
                                                                .flatMap(
                                                                        it ->
                                                                                it.lacks(
                                                                                        way,
                                                                                        shown(it)))
                                                        : Stream.empty(),
                                                roles(way)))
                        .distinct()
                        .toList());
    }

    /** The identifier in force of the structure, by which people know it (D-209). */
    private String shown(Standing standing) {
        var key = standing.concern().structure();
        return Objects.requireNonNullElse(
                events.<Object, String>fold(
                        new StructureId(key),
                        Object.class,
                        (before, event) ->
                                event instanceof StructureIdentifiantChanged it
                                        ? it.identifiant()
                                        : before),
                key);
    }

    private static Stream<Acces> roles(Requires way) {
        return way.roles().length == 0
                ? Stream.empty()
                : Stream.of(Acces.by(Stream.of(way.roles()).map(Role::name).toList()));
    }

    /** How the actor stands with a structure concerned. */
    private record Standing(Actor actor, Concern concern, Droits droits) {

        /** The structure where the actor holds what is needed, or else the actor themselves. */
        Optional<String> actingFor(Requires... ways) {
            if (Arrays.stream(ways).anyMatch(this::suffices)) {
                return Optional.of(concern.structure());
            }
            return isConcerned() && Arrays.stream(ways).anyMatch(Requires::utilisateur)
                    ? Optional.of(Actor.SOI_MEME)
                    : Optional.empty();
        }

        /** What would be enough by that way, where it is one by this structure, shown so. */
        Stream<Acces> lacks(Requires way, String shown) {
            var needed = List.of(way.profils());
            var missing = needed.stream().filter(it -> !droits.hold(List.of(it))).toList();
            return List.of(way.parties()).contains(concern.partie())
                    ? Stream.of(
                            new Acces(
                                    shown,
                                    names(needed),
                                    names(missing),
                                    way.gestionnairePrincipal(),
                                    List.of()))
                    : Stream.empty();
        }

        private static List<String> names(List<Profil> profils) {
            return profils.stream().map(Profil::name).toList();
        }

        boolean reads() {
            return isConcerned() || concern.partie().isReadableWith(droits.effective());
        }

        /** Of whoever has a role at the operator, nothing counts that a structure gave (D-157). */
        private boolean suffices(Requires way) {
            return way.anyone()
                    || actor.roles().isEmpty()
                            && List.of(way.parties()).contains(concern.partie())
                            && droits.hold(List.of(way.profils()))
                            && (droits.gestionnairePrincipal() || !way.gestionnairePrincipal());
        }

        private boolean isConcerned() {
            return actor.login().equals(concern.utilisateur());
        }
    }
}
