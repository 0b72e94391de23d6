package fr.raccordement.command.delegation;

import static fr.raccordement.command.delegation.DelegationReviews.ACTIVATION;
import static fr.raccordement.command.delegation.DelegationReviews.FIN;
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
    void a_closed_fiche_ends_what_was_accepted_and_cancels_what_was_asked_for() {
        accepted();
        world.fall(ACTIVATION, "d1");
        world.request(TIERS, "d2", "f1", DelegationWorld.COLLEGE);

        world.deactivate("f1");
        world.fall(FIN, "d1");
        world.fall(FIN, "d2");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
        assertThat(world.life("d2")).last().isEqualTo("DelegationCancelled");
        assertThat(world.due(FIN, "d1")).isEmpty();
        assertThat(world.due(ACTIVATION, "d1")).isEmpty();
    }

    @Test
    void a_fiche_opened_again_revives_nothing() {
        accepted();
        world.fall(ACTIVATION, "d1");
        at(NOW);
        world.deactivate("f1");
        world.reactivate("f1");

        world.fall(FIN, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
        assertThat(world.request(TIERS2, "d2", "f2", LYCEE)).isEqualTo("OK");
        assertThat(world.accept(PROVISEUR, "d2")).isEqualTo("OK");
    }

    /** The two commands are decided on several nodes, and the closure is handled first. */
    @Test
    void a_delegation_accepted_while_its_fiche_is_being_closed_ends_too() {
        world.activate("f1");
        world.request(TIERS, "d1", "f1", LYCEE);
        world.node().bean(OpenDelegations.class).forget("d1");
        at(NOW);
        world.deactivate("f1");
        assertThat(world.due(FIN, "d1")).isEmpty();

        world.happen(new DelegationId("d1"), "Delegation", new DelegationAccepted("d1"));

        assertThat(world.due(FIN, "d1")).isPresent();
        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
    }

    @Test
    void a_delegation_made_active_while_its_fiche_is_being_closed_ends_too() {
        accepted();
        world.node().bean(OpenDelegations.class).forget("d1");
        at(NOW);
        world.deactivate("f1");

        world.happen(new DelegationId("d1"), "Delegation", new DelegationActivated("d1"));

        world.fall(FIN, "d1");
        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
    }

    @Test
    void a_closed_structure_ends_what_it_gave_and_what_it_was_given() {
        accepted();
        world.request(TIERS2, "d2", "f2", DelegationWorld.COLLEGE);
        at(NOW);

        world.close(LYCEE);
        world.close(DelegationWorld.TELETRANS);
        world.fall(FIN, "d1");
        world.fall(FIN, "d2");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
        assertThat(world.life("d2")).last().isEqualTo("DelegationCancelled");
    }

    @Test
    void a_structure_opened_again_revives_nothing() {
        accepted();
        at(NOW);
        world.close(LYCEE);
        world.reopen(LYCEE);

        world.fall(FIN, "d1");

        assertThat(world.life("d1")).last().isEqualTo("DelegationEnded");
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
