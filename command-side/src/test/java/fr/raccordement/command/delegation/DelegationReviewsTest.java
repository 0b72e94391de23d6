package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.DelegationReviews.ACTIVATION;
import static fr.raccordement.command.delegation.DelegationReviews.FIN;
import static fr.raccordement.command.delegation.DelegationReviews.SUSPENSION_MAX;
import static fr.raccordement.command.delegation.DelegationWorld.LYCEE;
import static fr.raccordement.command.delegation.DelegationWorld.PROVISEUR;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS;
import static fr.raccordement.command.delegation.DelegationWorld.TIERS2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.command.InProcess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeten.extra.MutableClock;

/** When the system looks at a delegation by itself, whatever happens in whatever order. */
class DelegationReviewsTest {

    private static final Duration DELAI = Duration.ofMinutes(15);
    private static final Instant NOW = InProcess.NOW;

    private final Clock before = GenericEventMessage.clock;
    private final DelegationWorld world = DelegationWorld.open();

    @BeforeEach
    void eventsAreDated() {
        at(NOW.minus(DELAI));
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = before;
        world.close();
    }

    @Test
    void accepted_while_the_fiche_is_active_it_becomes_active_after_the_delay() {
        world.activate("f1");
        world.request(TIERS, "d1", "f1", LYCEE);
        assertThat(world.due(ACTIVATION, "d1")).isEmpty();
        at(NOW);

        world.accept(PROVISEUR, "d1");

        assertThat(world.due(ACTIVATION, "d1")).contains(NOW.plus(DELAI));
    }

    @Test
    void accepted_before_it_waits_for_the_fiche() {
        world.request(TIERS, "d1", "f1", LYCEE);
        world.accept(PROVISEUR, "d1");
        assertThat(world.due(ACTIVATION, "d1")).isEmpty();
        at(NOW);

        world.activate("f1");

        assertThat(world.due(ACTIVATION, "d1")).contains(NOW.plus(DELAI));
    }

    @Test
    void due_twice_it_becomes_active_once() {
        accepted();

        world.fall(ACTIVATION, "d1");
        world.fall(ACTIVATION, "d1");

        assertThat(world.count(DelegationActivated.class, "d1")).isOne();
    }

    @Test
    void a_closed_fiche_suspends_what_was_accepted_and_cancels_what_was_asked_for() {
        accepted();
        world.fall(ACTIVATION, "d1");
        world.request(TIERS, "d2", "f1", DelegationWorld.COLLEGE);

        world.deactivate("f1");
        world.fall(FIN, "d1");
        world.fall(FIN, "d2");

        assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");
        assertThat(world.life("d2")).last().isEqualTo("DelegationCancelled");
    }

    @Test
    void opened_again_the_fiche_has_them_resume_and_the_end_of_the_suspension_is_forgotten() {
        accepted();
        world.fall(ACTIVATION, "d1");
        world.deactivate("f1");
        at(NOW);
        world.fall(FIN, "d1");
        assertThat(world.due(SUSPENSION_MAX, "d1")).contains(NOW.plus(Duration.ofDays(90)));

        world.reactivate("f1");
        world.fall(FIN, "d1");

        assertThat(world.life("d1"))
                .endsWith("DelegationActivated", "DelegationSuspended", "DelegationResumed");
        assertThat(world.due(SUSPENSION_MAX, "d1")).isEmpty();
        assertThat(world.request(TIERS2, "d2", "f2", LYCEE)).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("DELEGATION_RECEIVER_EXISTS");
    }

    @Test
    void closed_and_opened_again_before_anybody_looked_both_are_told() {
        accepted();
        world.fall(ACTIVATION, "d1");
        at(NOW);
        world.deactivate("f1");
        world.reactivate("f1");

        world.fall(FIN, "d1");
        world.fall(FIN, "d1");

        assertThat(world.life("d1"))
                .containsExactly(
                        "DelegationRequested",
                        "DelegationAccepted",
                        "DelegationActivated",
                        "DelegationSuspended",
                        "DelegationResumed");
    }

    @Test
    void suspended_for_too_long_it_ends() {
        accepted();
        world.fall(ACTIVATION, "d1");
        world.deactivate("f1");
        world.fall(FIN, "d1");
        world.node().bean(MutableClock.class).setInstant(NOW.plus(Duration.ofDays(90)));

        world.fall(SUSPENSION_MAX, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
        assertThat(world.due(SUSPENSION_MAX, "d1")).isEmpty();
        assertThat(world.request(TIERS2, "d2", "f2", LYCEE)).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("OK");
    }

    /** The two commands are decided on several nodes, and the closure is handled first. */
    @Test
    void a_delegation_accepted_while_its_fiche_is_being_closed_is_suspended_too() {
        world.activate("f1");
        world.request(TIERS, "d1", "f1", LYCEE);
        world.node().bean(OpenDelegations.class).forget("d1");
        at(NOW);
        world.deactivate("f1");
        assertThat(world.due(FIN, "d1")).isEmpty();

        world.happen(new DelegationId("d1"), "Delegation", new DelegationAccepted("d1"));

        assertThat(world.due(FIN, "d1")).isPresent();
        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");
    }

    @Test
    void a_delegation_made_active_while_its_fiche_is_being_closed_is_suspended_too() {
        accepted();
        world.node().bean(OpenDelegations.class).forget("d1");
        at(NOW);
        world.deactivate("f1");

        world.happen(new DelegationId("d1"), "Delegation", new DelegationActivated("d1"));

        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");
    }

    @Test
    void a_closed_structure_suspends_what_it_gave_and_what_it_was_given() {
        accepted();
        world.request(TIERS2, "d2", "f2", DelegationWorld.COLLEGE);
        at(NOW);

        world.close(LYCEE);
        world.close(DelegationWorld.TELETRANS);
        world.fall(FIN, "d1");
        world.fall(FIN, "d2");

        assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");
        assertThat(world.life("d2")).last().isEqualTo("DelegationCancelled");
    }

    @Test
    void a_structure_that_is_active_again_has_its_delegations_resume() {
        accepted();
        world.fall(ACTIVATION, "d1");
        at(NOW);
        for (var siret : List.of(LYCEE, DelegationWorld.OPALE)) {
            world.close(siret);
            world.fall(FIN, "d1");
            assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");

            world.reopen(siret);
            world.fall(FIN, "d1");
            assertThat(world.life("d1")).last().isEqualTo("DelegationResumed");
        }
    }

    @Test
    void whatever_waits_for_the_first_day_is_looked_at_when_it_has_come() {
        world.period("f1", LocalDate.of(2026, 12, 10), LocalDate.of(2027, 11, 1));
        accepted();
        var firstDay = Instant.parse("2026-12-09T23:00:00Z");
        assertThat(world.dueOfFiche("f1")).contains(firstDay);
        world.fall(ACTIVATION, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationAccepted");

        world.node().bean(MutableClock.class).setInstant(firstDay);
        world.beginPeriod("f1");
        world.fall(ACTIVATION, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationActivated");
    }

    @Test
    void a_period_moved_by_a_revision_suspends_what_is_active_until_then() {
        accepted();
        world.fall(ACTIVATION, "d1");

        world.revise("f1", LocalDate.of(2026, 12, 10), LocalDate.of(2027, 11, 1));
        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationSuspended");

        world.node().bean(MutableClock.class).setInstant(Instant.parse("2026-12-09T23:00:00Z"));
        world.beginPeriod("f1");
        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationResumed");
    }

    @Test
    void a_draft_thrown_away_cancels_what_was_asked_for_from_it() {
        world.request(TIERS, "d1", "f1", LYCEE);

        world.discard("f1");
        world.fall(FIN, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationCancelled");
    }

    /** The request is decided on another node, which does not see the closure yet. */
    @Test
    void a_request_made_while_its_fiche_is_being_closed_is_cancelled() {
        world.activate("f1");
        world.deactivate("f1");

        requested("d1");

        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationCancelled");
    }

    @Test
    void a_fiche_opened_again_lets_what_was_asked_for_meanwhile_become_active() {
        world.activate("f1");
        world.deactivate("f1");
        requested("d1");
        world.happen(new DelegationId("d1"), "Delegation", new DelegationAccepted("d1"));
        assertThat(world.due(ACTIVATION, "d1")).isEmpty();
        at(NOW);

        world.reactivate("f1");

        assertThat(world.due(ACTIVATION, "d1")).contains(NOW.plus(DELAI));
    }

    @Test
    void fiches_closed_in_one_batch_each_end_what_rests_on_them() {
        world.request(TIERS, "d1", "f1", LYCEE);
        world.request(TIERS2, "d2", "f2", LYCEE);
        var closures = Stream.of("f1", "f2").map(FicheDiscarded::new).toList();
        closures.forEach(this::store);
        var policy = world.node().bean(WhenFicheOpensOrClosesThenPlanReviews.class);

        var batch = new BatchingUnitOfWork<>(closures.stream().map(this::message).toList());
        batch.executeWithResult(
                () -> {
                    policy.on((FicheDiscarded) CurrentUnitOfWork.get().getMessage().getPayload());
                    return null;
                });

        assertThat(world.due(FIN, "d1")).isPresent();
        assertThat(world.due(FIN, "d2")).isPresent();
    }

    @Test
    void what_is_over_is_forgotten() {
        accepted();
        world.request(TIERS, "d2", "f1", DelegationWorld.COLLEGE);

        world.end(TIERS, "d1");
        world.cancel(TIERS, "d2");
        world.request(TIERS, "d3", "f1", DelegationWorld.COLLEGE);
        world.refuse(DelegationWorld.PRINCIPAL, "d3");

        assertThat(world.life("d3")).last().isEqualTo("DelegationRefused");
        assertThat(world.due(ACTIVATION, "d1")).isEmpty();
        assertThat(world.node().bean(OpenDelegations.class).ofFiches(List.of("f1"))).isEmpty();
    }

    /** Accepted, the fiche active, the delay over. */
    private void accepted() {
        world.activate("f1");
        world.request(TIERS, "d1", "f1", LYCEE);
        world.accept(PROVISEUR, "d1");
    }

    private void requested(String delegation) {
        world.happen(
                new DelegationId(delegation),
                "Delegation",
                new DelegationRequested(
                        delegation, "f1", DelegationWorld.OPALE, LYCEE, Environnement.PRODUCTION));
    }

    /** Stores what happened to a fiche, and nobody handles it. */
    private void store(FicheDiscarded event) {
        world.node().events().appendEvents(message(event));
    }

    private DomainEventMessage<FicheDiscarded> message(FicheDiscarded event) {
        var fiche = new FicheId(event.ficheId());
        return new GenericDomainEventMessage<>("Fiche", fiche.toString(), 2, event);
    }

    private static void at(Instant instant) {
        GenericEventMessage.clock = Clock.fixed(instant, ZoneOffset.UTC);
    }
}
