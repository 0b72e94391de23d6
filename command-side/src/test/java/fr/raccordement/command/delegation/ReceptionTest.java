package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.DelegationWorld.COLLEGE;
import static fr.raccordement.command.delegation.DelegationWorld.LYCEE;
import static fr.raccordement.command.delegation.DelegationWorld.OPALE;
import static fr.raccordement.command.delegation.DelegationWorld.PRINCIPAL;
import static fr.raccordement.command.delegation.DelegationWorld.PROVISEUR;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationReplaced;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionPromised;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.structure.StructureType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** One receiver a public structure, one open request a pair, on the aggregates that keep it so. */
class ReceptionTest {

    private static final int ROUNDS = 10;
    private static final Actor TIERS3 = new Actor("tiers3", Set.of());

    private final DelegationWorld world = DelegationWorld.open();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_structure_has_one_receiver_until_the_delegation_is_over() {
        world.request(TIERS, "d1", "f1", LYCEE);
        world.request(TIERS2, "d2", "f2", LYCEE);

        assertThat(world.accept(PROVISEUR, "d1")).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("DELEGATION_RECEIVER_EXISTS");
        assertThat(world.end(TIERS, "d1")).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("OK");

        assertThat(world.node().events().of(new ReceptionId(LYCEE, Environnement.PRODUCTION)))
                .containsExactly(
                        new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, "d1"),
                        new ReceptionTakenBack(LYCEE, Environnement.PRODUCTION, "d1"),
                        new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, "d2"));
    }

    @Test
    void the_second_takes_the_place_of_the_first_at_one_instant_and_not_before() {
        accepted("d1", "f1", TIERS);
        active("d1", "f1");
        world.request(TIERS2, "d2", "f2", LYCEE);

        assertThat(world.replace(PROVISEUR, "d2")).isEqualTo("OK");
        assertThat(world.life("d1")).last().isEqualTo("DelegationActivated");

        active("d2", "f2");
        assertThat(world.life("d2")).last().isEqualTo("DelegationActivated");
        assertThat(world.node().events().of(new DelegationId("d1")))
                .last()
                .isEqualTo(new DelegationReplaced("d1", effectiveFrom("d2")));
        assertThat(receptions())
                .containsExactly(
                        new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, "d1"),
                        new ReceptionPromised(LYCEE, Environnement.PRODUCTION, "d2"),
                        new ReceptionTakenBack(LYCEE, Environnement.PRODUCTION, "d1"),
                        new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, "d2"));
        assertThat(world.request(TIERS, "d3", "f1", LYCEE)).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d3")).isEqualTo("DELEGATION_RECEIVER_EXISTS");
    }

    @Test
    void the_first_ended_meanwhile_leaves_the_reception_to_the_second() {
        accepted("d1", "f1", TIERS);
        world.request(TIERS2, "d2", "f2", LYCEE);
        world.replace(PROVISEUR, "d2");

        world.end(TIERS, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
        assertThat(receptions())
                .last()
                .isEqualTo(new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, "d2"));
        active("d2", "f2");
        assertThat(world.life("d2")).last().isEqualTo("DelegationActivated");
        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
    }

    @Test
    void the_second_ended_before_it_was_active_leaves_the_first_as_it_is() {
        accepted("d1", "f1", TIERS);
        world.request(TIERS2, "d2", "f2", LYCEE);
        world.replace(PROVISEUR, "d2");

        world.end(PROVISEUR, "d2");
        active("d1", "f1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationActivated");
        assertThat(world.request(TIERS2, "d3", "f2", LYCEE)).isEqualTo("OK");
        assertThat(world.replace(PROVISEUR, "d3")).isEqualTo("OK");
    }

    @Test
    void a_third_accepted_in_place_of_the_first_is_so_in_place_of_the_second_too() {
        world.register("73282932000074", StructureType.PRIVEE, TIERS3);
        world.file("f3", "73282932000074");
        accepted("d1", "f1", TIERS);
        active("d1", "f1");
        world.request(TIERS2, "d2", "f2", LYCEE);
        world.replace(PROVISEUR, "d2");
        world.request(TIERS3, "d3", "f3", LYCEE);

        assertThat(world.replace(PROVISEUR, "d3")).isEqualTo("OK");

        assertThat(world.life("d2")).last().isEqualTo("DelegationReplaced");
        assertThat(world.life("d1")).last().isEqualTo("DelegationActivated");
        active("d2", "f2");
        assertThat(world.life("d1")).last().isEqualTo("DelegationActivated");
        active("d3", "f3");
        assertThat(world.life("d1")).last().isEqualTo("DelegationReplaced");
    }

    @Test
    void whoever_is_suspended_is_replaced_too() {
        accepted("d1", "f1", TIERS);
        active("d1", "f1");
        world.deactivate("f1");
        world.fall(DelegationReviews.FIN, "d1");
        world.request(TIERS2, "d2", "f2", LYCEE);
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("DELEGATION_RECEIVER_EXISTS");

        world.replace(PROVISEUR, "d2");
        active("d2", "f2");

        assertThat(world.life("d1")).endsWith("DelegationSuspended", "DelegationReplaced");
        world.reactivate("f1");
        assertThat(world.due(DelegationReviews.FIN, "d1")).isEmpty();
    }

    /** The end of the one and the activation of the other are decided on two nodes at once. */
    @Test
    void ended_at_the_instant_at_which_it_is_replaced_exactly_one_of_the_two_is_stored()
            throws Exception {
        world.activate("f1");
        world.activate("f2");
        try (var neighbour = new DelegationWorld(world.node().neighbour())) {
            for (int round = 0; round < ROUNDS; round++) {
                var one = "un-" + round;
                var other = "deux-" + round;
                world.request(TIERS, one, "f1", LYCEE);
                world.accept(PROVISEUR, one);
                world.request(TIERS2, other, "f2", LYCEE);
                world.replace(PROVISEUR, other);
                later();

                together(
                        () -> {
                            world.review(other);
                            return "OK";
                        },
                        () -> neighbour.end(TIERS, one));
                world.review(other);

                assertThat(world.life(other)).last().isEqualTo("DelegationActivated");
                assertThat(world.life(one))
                        .hasSize(3)
                        .last()
                        .asString()
                        .isIn("DelegationReplaced", "DelegationEnded");
                assertThat(receptions())
                        .last()
                        .isEqualTo(new ReceptionEntrusted(LYCEE, Environnement.PRODUCTION, other));
                world.end(PROVISEUR, other);
            }
        }
    }

    @Test
    void a_third_party_receives_for_many() {
        world.request(TIERS, "d1", "f1", LYCEE);
        world.request(TIERS, "d2", "f1", COLLEGE);

        assertThat(world.accept(PROVISEUR, "d1")).isEqualTo("OK");
        assertThat(world.accept(PRINCIPAL, "d2")).isEqualTo("OK");
    }

    @Test
    void of_two_third_parties_accepted_at_the_same_instant_exactly_one_wins() throws Exception {
        try (var neighbour = new DelegationWorld(world.node().neighbour())) {
            for (int round = 0; round < ROUNDS; round++) {
                var one = "un-" + round;
                var other = "deux-" + round;
                world.request(TIERS, one, "f1", LYCEE);
                world.request(TIERS2, other, "f2", LYCEE);

                assertThat(
                                together(
                                        () -> world.accept(PROVISEUR, one),
                                        () -> neighbour.accept(PROVISEUR, other)))
                        .containsOnlyOnce("OK")
                        .doesNotHaveDuplicates();

                assertThat(world.count(DelegationAccepted.class, one, other)).isOne();
                assertThat(List.of(world.accept(PROVISEUR, one), world.accept(PROVISEUR, other)))
                        .containsExactlyInAnyOrder("OK", "DELEGATION_RECEIVER_EXISTS");
                world.end(PROVISEUR, one);
                world.end(PROVISEUR, other);
                world.refuse(PROVISEUR, one);
                world.refuse(PROVISEUR, other);
            }
        }
    }

    @Test
    void of_two_requests_of_one_third_party_at_the_same_instant_exactly_one_is_open()
            throws Exception {
        world.file("f3", OPALE);
        for (int round = 0; round < ROUNDS; round++) {
            var one = "un-" + round;
            var other = "deux-" + round;

            assertThat(
                            together(
                                    () -> world.request(TIERS, one, "f1", LYCEE),
                                    () -> world.request(TIERS, other, "f3", LYCEE)))
                    .containsExactlyInAnyOrder("OK", "DELEGATION_ALREADY_OPEN");

            assertThat(world.count(DelegationRequested.class, one, other)).isOne();
            world.refuse(PROVISEUR, one);
            world.refuse(PROVISEUR, other);
        }
    }

    @Test
    void once_it_is_over_it_may_be_asked_for_again_and_the_first_keeps_its_history() {
        world.request(TIERS, "d1", "f1", LYCEE);
        assertThat(world.request(TIERS, "d2", "f1", LYCEE)).isEqualTo("DELEGATION_ALREADY_OPEN");

        world.refuse(PROVISEUR, "d1");

        assertThat(world.request(TIERS, "d2", "f1", LYCEE)).isEqualTo("OK");
        assertThat(world.life("d1")).containsExactly("DelegationRequested", "DelegationRefused");
        assertThat(world.life("d2")).containsExactly("DelegationRequested");
    }

    @Test
    void each_side_does_its_part_and_nobody_else_knows_of_it() {
        assertThat(world.request(PROVISEUR, "d1", "f1", LYCEE)).isEqualTo("NOT_FOUND");
        assertThat(world.request(TIERS2, "d1", "f1", LYCEE)).isEqualTo("NOT_FOUND");
        world.request(TIERS, "d1", "f1", LYCEE);

        assertThat(world.accept(TIERS, "d1")).isEqualTo("FORBIDDEN");
        assertThat(world.accept(PRINCIPAL, "d1")).isEqualTo("NOT_FOUND");
        assertThat(world.refuse(TIERS2, "d1")).isEqualTo("NOT_FOUND");
        assertThat(world.accept(PROVISEUR, "d1")).isEqualTo("OK");
        assertThat(world.end(PRINCIPAL, "d1")).isEqualTo("NOT_FOUND");
        assertThat(world.end(TIERS, "d1")).isEqualTo("OK");
    }

    private void accepted(String delegation, String fiche, Actor tiers) {
        world.request(tiers, delegation, fiche, LYCEE);
        world.accept(PROVISEUR, delegation);
    }

    /** The fiche is in use, and the delay over. */
    private void active(String delegation, String fiche) {
        if (world.due(DelegationReviews.ACTIVATION, delegation).isEmpty()) {
            world.activate(fiche);
        }
        later();
        world.fall(DelegationReviews.ACTIVATION, delegation);
    }

    private void later() {
        var clock = world.node().bean(MutableClock.class);
        clock.setInstant(Instant.now().plus(Duration.ofHours(1)));
    }

    private Instant effectiveFrom(String delegation) {
        return world.node().events().messages(new DelegationId(delegation)).stream()
                .filter(it -> it.getPayload() instanceof DelegationActivated)
                .map(DomainEventMessage::getTimestamp)
                .findFirst()
                .orElseThrow();
    }

    private List<Object> receptions() {
        return world.node().events().of(new ReceptionId(LYCEE, Environnement.PRODUCTION));
    }

    /** Runs both on threads of their own, held back until both are there. */
    private static List<String> together(Callable<String> one, Callable<String> other)
            throws Exception {
        var ready = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    Stream.of(one, other)
                            .map(
                                    task ->
                                            threads.submit(
                                                    () -> {
                                                        ready.countDown();
                                                        ready.await();
                                                        return task.call();
                                                    }))
                            .toList();
            return List.of(outcomes.get(0).get(), outcomes.get(1).get());
        }
    }
}
