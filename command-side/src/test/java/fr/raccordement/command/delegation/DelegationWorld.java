package fr.raccordement.command.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.threeten.extra.MutableClock;

/** Two third parties and two public structures on a real node, where fiches simply happen. */
record DelegationWorld(InProcess node) implements AutoCloseable {

    static final String OPALE = "90000101700012";
    static final String TELETRANS = "90000202300019";
    static final String LYCEE = "19750001000016";
    static final String COLLEGE = "19690002100011";
    static final Actor TIERS = new Actor("tiers", Set.of());
    static final Actor TIERS2 = new Actor("tiers2", Set.of());
    static final Actor PROVISEUR = new Actor("lycee", Set.of());
    static final Actor PRINCIPAL = new Actor("college", Set.of());

    private static final String DEBUT = "fiche-debut-de-validite";

    static DelegationWorld open() {
        var world = new DelegationWorld(InProcess.empty());
        world.register(OPALE, StructureType.PRIVEE, TIERS);
        world.register(TELETRANS, StructureType.PRIVEE, TIERS2);
        world.register(LYCEE, StructureType.PUBLIQUE, PROVISEUR);
        world.register(COLLEGE, StructureType.PUBLIQUE, PRINCIPAL);
        world.file("f1", OPALE);
        world.file("f2", TELETRANS);
        return world;
    }

    void register(String siret, StructureType type, Actor gestionnaire) {
        node.send(
                InProcess.ADMIN,
                new RegisterStructure(
                        new StructureId(siret),
                        "Exemple",
                        type,
                        type == StructureType.PRIVEE,
                        false,
                        false,
                        gestionnaire.login()));
    }

    /** A receiver fiche on which its structure declared to be a third party. */
    void file(String fiche, String structure) {
        happen(
                fiche,
                new FicheCreated(fiche, structure, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
        happen(fiche, new TiersDeDematerialisationDeclared(fiche));
    }

    void activate(String fiche) {
        happen(fiche, new FicheActivated(fiche, "ABC123"));
    }

    void deactivate(String fiche) {
        happen(fiche, new FicheDeactivated(fiche, "Fin"));
    }

    /** The period of a draft. */
    void period(String fiche, LocalDate du, LocalDate au) {
        happen(fiche, new ValiditeDefined(fiche, du, au));
    }

    /** Another period, from this instant on. */
    void revise(String fiche, LocalDate du, LocalDate au) {
        happen(fiche, new RevisionOpened(fiche));
        happen(fiche, new ValiditeDefined(fiche, du, au));
        happen(fiche, new RevisionSubmitted(fiche));
        happen(fiche, new RevisionApplied(fiche));
    }

    /** When the period of a fiche is to begin, as its deadline says. */
    Optional<Instant> dueOfFiche(String fiche) {
        return due(DEBUT, fiche);
    }

    /** Sends the command of that deadline. */
    void beginPeriod(String fiche) {
        fall(DEBUT, fiche);
    }

    void discard(String fiche) {
        happen(fiche, new FicheDiscarded(fiche));
    }

    /** Opens a structure again. */
    void reopen(String siret) {
        node.send(InProcess.ADMIN, new ReactivateStructure(new StructureId(siret), null));
    }

    /** Takes a structure off the register. */
    void close(String siret) {
        node.send(
                InProcess.ADMIN,
                new DeactivateStructure(new StructureId(siret), "Fermeture", null));
    }

    void reactivate(String fiche) {
        happen(fiche, new FicheReactivated(fiche));
    }

    private void happen(String fiche, Object event) {
        happen(new FicheId(fiche), "Fiche", event);
    }

    /** Has an event stored, and handled by the policies. */
    void happen(Object aggregate, String type, Object event) {
        var sequence = node.events().of(aggregate).size();
        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                type,
                                aggregate.toString(),
                                sequence,
                                event,
                                MetaData.with(Actor.ACTOR, "claire")));
    }

    String request(Actor actor, String delegation, String fiche, String structure) {
        return node.outcome(
                actor, new RequestDelegation(new DelegationId(delegation), fiche, structure));
    }

    String accept(Actor actor, String delegation) {
        return node.outcome(actor, new AcceptDelegation(new DelegationId(delegation), null));
    }

    /** Accepts it in place of the receiver that there may be. */
    String replace(Actor actor, String delegation) {
        return node.outcome(actor, new AcceptDelegation(new DelegationId(delegation), true, null));
    }

    String refuse(Actor actor, String delegation) {
        return node.outcome(actor, new RefuseDelegation(new DelegationId(delegation), null, null));
    }

    String cancel(Actor actor, String delegation) {
        return node.outcome(actor, new CancelDelegation(new DelegationId(delegation), null, null));
    }

    String end(Actor actor, String delegation) {
        return node.outcome(actor, new EndDelegation(new DelegationId(delegation), "Fin", null));
    }

    /** Sends the command of the deadline of this kind, if one is planned. */
    void fall(String kind, String delegation) {
        if (due(kind, delegation).isPresent()) {
            node.send(Actor.SYSTEM, deadlines().command(kind, delegation));
        }
    }

    /** Has the system look at a delegation. */
    String review(String delegation) {
        return node.outcome(Actor.SYSTEM, new ReviewDelegation(new DelegationId(delegation)));
    }

    /** Sends what is due up to an instant, each at its time, and moves the clock there. */
    void until(Instant instant) {
        var clock = node.bean(MutableClock.class);
        for (var next = deadlines().firstBy(instant);
                next.isPresent();
                next = deadlines().firstBy(instant)) {
            var deadline = next.get();
            if (deadline.due().isAfter(clock.instant())) {
                clock.setInstant(deadline.due());
            }
            node.outcome(Actor.SYSTEM, deadlines().command(deadline.kind(), deadline.subject()));
            deadlines().settle(deadline);
        }
        clock.setInstant(instant);
    }

    Optional<Instant> due(String kind, String delegation) {
        return deadlines().due(kind, delegation);
    }

    /** Names of the events of a delegation. */
    List<String> life(String delegation) {
        return node.events().of(new DelegationId(delegation)).stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    long count(Class<?> event, String... delegations) {
        return Stream.of(delegations)
                .flatMap(it -> node.events().of(new DelegationId(it)).stream())
                .filter(event::isInstance)
                .count();
    }

    private InMemoryDeadlines deadlines() {
        return node.bean(InMemoryDeadlines.class);
    }

    @Override
    public void close() {
        node.close();
    }
}
