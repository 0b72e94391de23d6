package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.DelegationWorld.COLLEGE;
import static fr.raccordement.command.delegation.DelegationWorld.LYCEE;
import static fr.raccordement.command.delegation.DelegationWorld.OPALE;
import static fr.raccordement.command.delegation.DelegationWorld.PRINCIPAL;
import static fr.raccordement.command.delegation.DelegationWorld.PROVISEUR;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.ReceptionId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.ReceptionEntrusted;
import fr.raccordement.api.delegation.event.ReceptionTakenBack;
import fr.raccordement.api.fiche.Environnement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One receiver a public structure, one open request a pair, on the aggregates that keep it so. */
class ReceptionTest {

    private static final int ROUNDS = 10;

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
