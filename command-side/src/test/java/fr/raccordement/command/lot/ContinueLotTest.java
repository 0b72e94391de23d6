package fr.raccordement.command.lot;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.command.GrantHabilitation;
import fr.raccordement.api.habilitation.command.RevokeHabilitation;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ElementDeLot;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.command.ContinueLot;
import fr.raccordement.api.lot.command.OpenLot;
import fr.raccordement.api.lot.command.RecordIssues;
import fr.raccordement.api.lot.event.LotAdvanced;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.command.InProcess;
import fr.raccordement.command.deadline.InMemoryDeadlines;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real node: a third party, its fiche, and schools. */
class ContinueLotTest {

    private static final String OPALE = "90000101700012";
    private static final Actor TIERS = new Actor("tiers", Set.of());
    private static final Actor ECOLE = new Actor("ecole", Set.of());
    private static final LotId LOT = new LotId("l1");

    private final InProcess node = InProcess.empty();

    ContinueLotTest() {
        register(OPALE, StructureType.PRIVEE, TIERS);
        happen(new FicheCreated("f1", OPALE, FicheKind.RECEPTEUR, Environnement.QUALIFICATION), 0);
        happen(new TiersDeDematerialisationDeclared("f1"), 1);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void each_is_judged_on_its_own_and_a_deadline_stands_until_all_are() {
        var ecoles = schools(3);
        register("73282932000074", StructureType.PRIVEE, ECOLE);
        open(ecoles.get(0), "73282932000074", "", ecoles.get(1), "19750001000099", ecoles.get(2));
        assertThat(due()).isTrue();

        goOn();

        assertThat(described(node))
                .containsExactly(
                        "0 FAIT " + ecoles.get(0),
                        "1 REFUSE 73282932000074 STRUCTURE_PRIVEE",
                        "2 REFUSE null SIRET_FORMAT",
                        "3 FAIT " + ecoles.get(1),
                        "4 REFUSE 19750001000099 STRUCTURE_UNKNOWN",
                        "5 FAIT " + ecoles.get(2));
        assertThat(requested(node)).containsExactlyInAnyOrderElementsOf(ecoles);
        assertThat(due()).isFalse();
    }

    /** In one batch, written in two ways, in another stretch; and by another batch. */
    @Test
    void nobody_is_asked_twice() {
        var ecoles = schools(LotProcedures.STRETCH);
        var first = ecoles.getFirst();
        var all = new ArrayList<>(ecoles);
        all.add(1, first);
        all.add(first.substring(0, 9) + " " + first.substring(9));
        open(all.toArray(String[]::new));
        goOn();
        goOn();

        assertThat(issues(node).stream().filter(it -> it.resultat() == ResultatDeLot.REPETE))
                .extracting(IssueDeLot::rang)
                .containsExactly(1, all.size() - 1);
        assertThat(requested(node)).hasSize(ecoles.size()).doesNotHaveDuplicates();

        open(new LotId("l2"), first);
        node.send(Actor.SYSTEM, new ContinueLot(new LotId("l2")));

        var again = issues(node, new LotId("l2")).getFirst();
        assertThat(again.codes()).containsExactly("DELEGATION_ALREADY_OPEN");
        assertThat(again.delegationId()).isEqualTo(issues(node).getFirst().delegationId());
        assertThat(requested(node)).hasSize(ecoles.size());
    }

    /** Killed after the requests were stored and before what came of them was. */
    @Test
    void killed_at_the_worst_moment_it_goes_on_and_does_nothing_twice() {
        var ecoles = schools(2 * LotProcedures.STRETCH + 1);
        open(ecoles.toArray(String[]::new));
        goOn();
        node.bean(CommandBus.class)
                .registerHandlerInterceptor(
                        (unit, chain) -> {
                            if (unit.getMessage().getPayload() instanceof RecordIssues) {
                                throw new IllegalStateException("Killed");
                            }
                            return chain.proceed();
                        });
        assertThatThrownBy(this::goOn).hasStackTraceContaining("Killed");
        assertThat(requested(node)).hasSize(2 * LotProcedures.STRETCH);
        assertThat(issues(node)).hasSize(LotProcedures.STRETCH);

        try (var next = node.neighbour()) {
            next.send(Actor.SYSTEM, new ContinueLot(LOT));
            next.send(Actor.SYSTEM, new ContinueLot(LOT));
            next.send(Actor.SYSTEM, new ContinueLot(LOT));

            assertThat(issues(next)).hasSize(ecoles.size());
            assertThat(issues(next))
                    .extracting(IssueDeLot::resultat)
                    .containsOnly(ResultatDeLot.FAIT);
            assertThat(requested(next))
                    .containsExactlyInAnyOrderElementsOf(ecoles)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_rights_are_those_of_whoever_asked_and_of_the_moment() {
        var ecoles = schools(2);
        node.send(TIERS, grant(OPALE, "aide", Profil.RACCORDEMENT_MODIFICATION));
        node.send(TIERS, grant(OPALE, "aide", Profil.EDI_RECEPTEUR_MODIFICATION));
        openAs(new Actor("aide", Set.of()), requests(LOT, ecoles.get(0)));
        openAs(new Actor("passant", Set.of()), requests(new LotId("l2"), ecoles.get(1)));
        node.send(
                TIERS,
                new RevokeHabilitation(
                        new HabilitationId(OPALE, "aide"),
                        Profil.EDI_RECEPTEUR_MODIFICATION,
                        null,
                        null));
        goOn();
        node.send(Actor.SYSTEM, new ContinueLot(new LotId("l2")));

        assertThat(issues(node).getFirst().codes()).containsExactly("FORBIDDEN");
        assertThat(issues(node, new LotId("l2")).getFirst().codes()).containsExactly("NOT_FOUND");
        assertThat(requested(node)).isEmpty();
        assertThat(node.outcome(InProcess.AUDITEUR, requests(new LotId("l3"), ecoles.get(1))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void what_is_done_bears_who_asked_and_the_batch() {
        open(schools(1).toArray(String[]::new));
        goOn();

        assertThat(node.events().all())
                .filteredOn(it -> it.getPayload() instanceof DelegationRequested)
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it.getMetaData())
                                        .containsEntry(Actor.ACTOR, "tiers")
                                        .containsEntry(Actor.CORRELATION_ID, "lot-l1"));
    }

    @Test
    void every_act_is_the_one_that_is_sent_alone() {
        var ecole = schools(4);
        for (var it : ecole) {
            node.send(TIERS, new RequestDelegation(new DelegationId("d" + it), "f1", it));
        }
        act(ECOLE, "v", ActeDeLot.VALIDER_DELEGATION, null, "d" + ecole.get(0), "d" + ecole.get(3));
        act(
                ECOLE,
                "r",
                ActeDeLot.REFUSER_DELEGATION,
                "Non",
                "d" + ecole.get(1),
                "d" + ecole.get(0));
        act(TIERS, "a", ActeDeLot.ANNULER_DELEGATION, null, "d" + ecole.get(2), "absente");
        act(TIERS, "t", ActeDeLot.TERMINER_DELEGATION, "Fin", "d" + ecole.get(0));
        act(TIERS, "t2", ActeDeLot.TERMINER_DELEGATION, "Fin", "d" + ecole.get(0));

        assertThat(outcomes("v")).containsExactly("FAIT", "FAIT");
        assertThat(outcomes("r")).containsExactly("FAIT", "REFUSE DELEGATION_NOT_PENDING");
        assertThat(outcomes("a")).containsExactly("FAIT", "REFUSE NOT_FOUND");
        assertThat(outcomes("t")).containsExactly("FAIT");
        assertThat(outcomes("t2")).containsExactly("REPETE");
        assertThat(
                        node.events().all().stream()
                                .map(DomainEventMessage::getPayload)
                                .filter(DelegationEvent.class::isInstance)
                                .map(it -> it.getClass().getSimpleName())
                                .collect(groupingBy(it -> it, counting())))
                .containsEntry("DelegationAccepted", 2L)
                .containsEntry("DelegationRefused", 1L)
                .containsEntry("DelegationCancelled", 1L)
                .containsEntry("DelegationEnded", 1L);
    }

    @Test
    void profiles_are_given_to_many() {
        var ecoles = schools(2);
        var elements =
                Stream.of(
                                new ElementDeLot(
                                        ecoles.get(0),
                                        "aide",
                                        Profil.EDI_GESTION_MODIFICATION,
                                        null),
                                new ElementDeLot(
                                        ecoles.get(0),
                                        "aide",
                                        Profil.EDI_GESTION_MODIFICATION,
                                        null),
                                new ElementDeLot(
                                        ecoles.get(0),
                                        "autre",
                                        Profil.EDI_GESTION_MODIFICATION,
                                        null),
                                new ElementDeLot(
                                        OPALE, "aide", Profil.RACCORDEMENT_MODIFICATION, null))
                        .toList();
        openAs(
                ECOLE,
                new OpenLot(LOT, ActeDeLot.ACCORDER_HABILITATION, null, null, false, elements));
        goOn();

        assertThat(outcomes("l1")).containsExactly("FAIT", "REPETE", "FAIT", "REFUSE FORBIDDEN");
    }

    @Test
    void what_nobody_asked_for_is_nothing() {
        node.send(Actor.SYSTEM, new ContinueLot(new LotId("absent")));

        assertThat(node.outcome(TIERS, new ContinueLot(LOT))).isEqualTo("FORBIDDEN");
    }

    private void act(
            Actor actor,
            String lot,
            ActeDeLot acte,
            @Nullable String motif,
            String... delegations) {
        openAs(
                actor,
                new OpenLot(
                        new LotId(lot),
                        acte,
                        null,
                        motif,
                        false,
                        OpenLotTest.elements(delegations)));
        node.send(Actor.SYSTEM, new ContinueLot(new LotId(lot)));
    }

    private List<String> outcomes(String lot) {
        return issues(node, new LotId(lot)).stream()
                .map(it -> (it.resultat() + " " + String.join(" ", it.codes())).strip())
                .toList();
    }

    private void open(String... structures) {
        open(LOT, structures);
    }

    private void open(LotId lot, String... structures) {
        openAs(TIERS, requests(lot, structures));
    }

    private void openAs(Actor actor, OpenLot command) {
        node.send(actor, command);
    }

    private static OpenLot requests(LotId lot, String... structures) {
        return new OpenLot(
                lot,
                ActeDeLot.DEMANDER_DELEGATION,
                "f1",
                null,
                false,
                OpenLotTest.elements(structures));
    }

    private void goOn() {
        node.send(Actor.SYSTEM, new ContinueLot(LOT));
    }

    private boolean due() {
        return node.bean(InMemoryDeadlines.class).due(LotDeadline.KIND, LOT.value()).isPresent();
    }

    private static List<IssueDeLot> issues(InProcess node) {
        return issues(node, LOT);
    }

    private static List<IssueDeLot> issues(InProcess node, LotId lot) {
        return node.events().all().stream()
                .filter(it -> it.getAggregateIdentifier().equals(lot.toString()))
                .map(DomainEventMessage::getPayload)
                .filter(LotAdvanced.class::isInstance)
                .flatMap(it -> ((LotAdvanced) it).issues().stream())
                .toList();
    }

    private static List<String> described(InProcess node) {
        return issues(node).stream()
                .map(
                        it ->
                                (it.rang()
                                                + " "
                                                + it.resultat()
                                                + " "
                                                + it.structure()
                                                + " "
                                                + String.join(" ", it.codes()))
                                        .strip())
                .toList();
    }

    private static List<String> requested(InProcess node) {
        return node.events().all().stream()
                .map(DomainEventMessage::getPayload)
                .filter(DelegationRequested.class::isInstance)
                .map(it -> ((DelegationRequested) it).structure())
                .toList();
    }

    /** Public structures, whose SIRETs are made up. */
    private List<String> schools(int count) {
        var sirets =
                IntStream.range(0, count)
                        .mapToObj(it -> "1%013d".formatted(97_500_000L + it))
                        .toList();
        sirets.forEach(it -> register(it, StructureType.PUBLIQUE, ECOLE));
        return sirets;
    }

    private void register(String siret, StructureType type, Actor gestionnaire) {
        node.send(
                InProcess.ADMIN,
                new RegisterStructure(
                        new StructureId(siret),
                        "Exemple",
                        type,
                        type == StructureType.PRIVEE,
                        false,
                        true,
                        gestionnaire.login()));
    }

    private static GrantHabilitation grant(String structure, String utilisateur, Profil profil) {
        return new GrantHabilitation(new HabilitationId(structure, utilisateur), profil, null);
    }

    private void happen(Object event, long sequence) {
        node.bean(EventStore.class)
                .publish(
                        new GenericDomainEventMessage<>(
                                "Fiche",
                                new FicheId("f1").toString(),
                                sequence,
                                event,
                                MetaData.from(Actor.SYSTEM.asMetaData())));
    }
}
