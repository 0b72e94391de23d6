package fr.raccordement.query.delegation;

import static fr.raccordement.api.delegation.query.ObjetAttente.DELAI;
import static fr.raccordement.api.delegation.query.ObjetAttente.ENTITE;
import static fr.raccordement.api.delegation.query.ObjetAttente.FICHE;
import static fr.raccordement.api.delegation.query.ObjetAttente.PERIODE;
import static fr.raccordement.api.delegation.query.ObjetAttente.REPONSE;
import static fr.raccordement.api.delegation.query.ObjetAttente.TIERS;
import static fr.raccordement.query.Actors.AUDITOR;
import static fr.raccordement.query.delegation.Delegations.LYCEE;
import static fr.raccordement.query.delegation.Delegations.OPALE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.event.DelegationAccepted;
import fr.raccordement.api.delegation.event.DelegationActivated;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationRequested;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.delegation.query.AttenteView;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.delegation.query.FindSituations;
import fr.raccordement.api.delegation.query.ObjetAttente;
import fr.raccordement.api.delegation.query.SituationView;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.FicheActivated;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheDiscarded;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.query.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What delegations wait for; it is {@link World#START}, and the delay is 15 minutes. */
class SituationsTest {

    private static final String PONANT = "90000303900014";
    private static final String VALOMBRE = "21750003200016";
    private static final Instant NOW = World.START;
    private static final Duration DELAY = Duration.ofMinutes(15);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final World world = new World();
    private final Delegations delegations = new Delegations(world);

    @BeforeEach
    void request() {
        delegations.inUse();
        world.append(new FicheCreated("f3", OPALE, FicheKind.RECEPTEUR, Environnement.PRODUCTION));
        delegations.request("d1", "f3", OPALE, LYCEE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_request_waits_for_the_answer_and_for_the_fiche() {
        assertThat(situation().attentes())
                .containsExactly(until(REPONSE, null), until(FICHE, null));
        assertThat(situation().ficheStatut()).isEqualTo(FicheStatus.BROUILLON);
        assertThat(situation().enService()).isFalse();
        assertThat(situation().activationPrevue()).isNull();
    }

    @Test
    void accepted_it_waits_for_the_fiche_and_for_the_period_that_the_draft_gives() {
        period(TODAY.plusDays(9), TODAY.plusDays(99));
        accept(NOW.minusSeconds(3600));

        assertThat(situation().attentes())
                .containsExactly(
                        until(FICHE, null), until(PERIODE, Instant.parse("2026-03-09T23:00:00Z")));
        assertThat(situation().validite())
                .isEqualTo(new Validite(TODAY.plusDays(9), TODAY.plusDays(99)));
        assertThat(situation().activationPrevue()).isNull();
    }

    @Test
    void with_the_fiche_open_it_is_known_until_when_it_waits() {
        period(TODAY.plusDays(9), TODAY.plusDays(99));
        accept(NOW.minusSeconds(3600));
        open(NOW.minusSeconds(60));

        var firstDay = Instant.parse("2026-03-09T23:00:00Z");
        assertThat(situation().attentes())
                .containsExactly(
                        until(PERIODE, firstDay), until(DELAI, NOW.minusSeconds(60).plus(DELAY)));
        assertThat(situation().activationPrevue()).isEqualTo(firstDay);
        assertThat(situation().enService()).isFalse();
    }

    @Test
    void within_the_period_it_waits_for_the_delay_alone_from_the_later_of_the_two() {
        period(TODAY, TODAY.plusDays(99));
        open(NOW.minusSeconds(3600));
        accept(NOW.minusSeconds(60));

        var due = NOW.minusSeconds(60).plus(DELAY);
        assertThat(situation().attentes()).containsExactly(until(DELAI, due));
        assertThat(situation().activationPrevue()).isEqualTo(due);
        assertThat(situation().enService()).isTrue();
    }

    @Test
    void active_it_waits_for_nothing() {
        open(NOW.minusSeconds(3600));
        accept(NOW.minusSeconds(60));
        delegations.happen(new DelegationActivated("d1"), NOW.minusSeconds(1));

        assertThat(situation().attentes()).isEmpty();
        assertThat(situation().activationPrevue()).isNull();
        assertThat(situation().suspensionFin()).isNull();
    }

    @Test
    void suspended_it_waits_for_what_is_closed_and_ends_after_ninety_days() {
        open(NOW.minusSeconds(3600));
        accept(NOW.minusSeconds(3500));
        delegations.happen(new DelegationActivated("d1"), NOW.minusSeconds(3000));
        delegations.happen(new FicheDeactivated("f3", "Panne"), NOW.minusSeconds(9));
        delegations.happen(new StructureDeactivated(OPALE, "Erreur"), NOW.minusSeconds(8));
        delegations.happen(new StructureDeactivated(LYCEE, "Erreur"), NOW.minusSeconds(8));
        var since = NOW.minusSeconds(7);
        delegations.happen(
                new DelegationSuspended("d1", CauseDeSuspension.FICHE_FERMEE, "Panne"), since);

        assertThat(situation().attentes())
                .containsExactly(until(FICHE, null), until(TIERS, null), until(ENTITE, null));
        assertThat(situation().ficheStatut()).isEqualTo(FicheStatus.DESACTIVEE);
        assertThat(situation().suspensionFin()).isEqualTo(since.plus(Duration.ofDays(90)));
    }

    @Test
    void a_fiche_whose_period_is_over_is_not_in_use_before_anybody_closes_it() {
        period(TODAY.minusDays(9), TODAY.minusDays(1));
        open(NOW.minusSeconds(864_000));
        accept(NOW.minusSeconds(864_000));
        delegations.happen(new DelegationActivated("d1"), NOW.minusSeconds(800_000));

        assertThat(situation().attentes()).containsExactly(until(FICHE, null));
        assertThat(situation().enService()).isFalse();
    }

    @Test
    void of_a_fiche_thrown_away_nothing_is_said_and_what_is_over_waits_for_nothing() {
        period(TODAY, TODAY.plusDays(99));
        delegations.happen(new FicheDiscarded("f3"), NOW.minusSeconds(9));
        delegations.happen(
                new DelegationCancelled("d1", CauseDeFin.FICHE_FERMEE, null), NOW.minusSeconds(8));

        assertThat(situation().attentes()).isEmpty();
        assertThat(situation().ficheStatut()).isNull();
        assertThat(situation().validite()).isNull();
    }

    /** Asked about then, whatever became of it since. */
    @Test
    void a_past_state_waited_for_what_it_waited_for_then() {
        var begun = NOW.minusSeconds(9000);
        for (var siret : List.of(PONANT, VALOMBRE)) {
            delegations.happen(
                    new StructureRegistered(
                            siret, "Exemple", StructureType.PUBLIQUE, false, false, true),
                    begun);
        }
        delegations.happen(
                new FicheCreated("f9", PONANT, FicheKind.RECEPTEUR, Environnement.PRODUCTION),
                begun);
        delegations.happen(
                new DelegationRequested("d9", "f9", PONANT, VALOMBRE, Environnement.PRODUCTION),
                begun.plusSeconds(1));
        delegations.happen(new DelegationAccepted("d9"), begun.plusSeconds(60));
        delegations.happen(new FicheActivated("f9", "ABC999"), begun.plusSeconds(3600));
        var effective = begun.plusSeconds(3600).plus(DELAY);
        delegations.happen(new DelegationActivated("d9"), effective);
        delegations.happen(new FicheDeactivated("f9", "Panne"), begun.plusSeconds(8000));
        delegations.happen(new StructureDeactivated(PONANT, "Erreur"), begun.plusSeconds(8001));
        world.project();

        assertThat(situationAt(begun.plusSeconds(30)).attentes())
                .containsExactly(until(REPONSE, null), until(FICHE, null));
        assertThat(situationAt(begun.plusSeconds(90)).attentes())
                .containsExactly(until(FICHE, null));
        var waiting = situationAt(begun.plusSeconds(3700));
        assertThat(waiting.attentes()).containsExactly(until(DELAI, effective));
        assertThat(waiting.activationPrevue()).isEqualTo(effective);
        assertThat(waiting.enService()).isTrue();
        assertThat(waiting.ficheStatut()).isEqualTo(FicheStatus.ACTIVEE);
        assertThat(situationAt(effective).attentes()).isEmpty();
        assertThat(situationAt(NOW).attentes())
                .containsExactly(until(FICHE, null), until(TIERS, null));
    }

    /** What the lists do not know yet is read from the events. */
    @Test
    void it_is_known_at_once_and_the_same_from_the_lists() {
        open(NOW.minusSeconds(3600));
        accept(NOW.minusSeconds(60));
        var fromEvents = situation();

        world.project();

        assertThat(situation()).isEqualTo(fromEvents);
    }

    private void period(LocalDate du, LocalDate au) {
        delegations.happen(new ValiditeDefined("f3", du, au), NOW.minusSeconds(864_000));
    }

    private void open(Instant at) {
        delegations.happen(new FicheActivated("f3", "ABC124"), at);
    }

    private void accept(Instant at) {
        delegations.happen(new DelegationAccepted("d1"), at);
    }

    private SituationView situation() {
        var shown =
                world.find(new FindDelegation("d1", null, null, AUDITOR), DelegationView.class)
                        .orElseThrow();
        return world.list(
                        new FindSituations(List.of(shown), null, new Actor("lycee", Set.of())),
                        SituationView.class)
                .getFirst();
    }

    private SituationView situationAt(Instant at) {
        var shown =
                world.find(new FindDelegation("d9", at, null, AUDITOR), DelegationView.class)
                        .orElseThrow();
        return world.list(
                        new FindSituations(List.of(shown), at, new Actor("lycee", Set.of())),
                        SituationView.class)
                .getFirst();
    }

    private static AttenteView until(ObjetAttente objet, @Nullable Instant until) {
        return new AttenteView(objet, until);
    }
}
