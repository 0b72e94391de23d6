package fr.raccordement.command.delegation;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.delegation.DelegationFixture.CLOSED_FOR;
import static fr.raccordement.command.delegation.DelegationFixture.DELAI;
import static fr.raccordement.command.delegation.DelegationFixture.NOON;
import static fr.raccordement.command.delegation.Delegations.ACCEPTED;
import static fr.raccordement.command.delegation.Delegations.ACTIVATED;
import static fr.raccordement.command.delegation.Delegations.DELEGATION;
import static fr.raccordement.command.delegation.Delegations.ENTITE;
import static fr.raccordement.command.delegation.Delegations.FICHE;
import static fr.raccordement.command.delegation.Delegations.ID;
import static fr.raccordement.command.delegation.Delegations.REQUESTED;
import static fr.raccordement.command.delegation.Delegations.RESUMED;
import static fr.raccordement.command.delegation.Delegations.SUSPENDED;
import static fr.raccordement.command.delegation.Delegations.TIERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.command.ReviewDelegation;
import fr.raccordement.api.delegation.event.DelegationCancelled;
import fr.raccordement.api.delegation.event.DelegationEnded;
import fr.raccordement.api.delegation.event.DelegationEvent;
import fr.raccordement.api.delegation.event.DelegationSuspended;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.command.deadline.DeadlineCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewDelegationTest {

    private static final ReviewDelegation REVIEW = new ReviewDelegation(DELEGATION);

    private static final Validite PERIOD =
            new Validite(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 11, 1));

    private final DelegationFixture fixture = new DelegationFixture();

    @Test
    void it_becomes_active_once_the_delay_is_over() {
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectEvents(ACTIVATED)
                .expectResultMessagePayload(2L);
    }

    @Test
    void not_a_millisecond_earlier() {
        fixture.now = NOON.plus(DELAI).minusMillis(1);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectNoEvents()
                .expectException(refusal(DeadlineCommand.TOO_EARLY));
    }

    @Test
    void the_delay_runs_from_the_activation_of_the_fiche_where_that_came_last() {
        fixture.fiche(FicheKind.RECEPTEUR, true, NOON.plusSeconds(5), null);
        fixture.now = NOON.plus(DELAI).plusSeconds(4);
        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectException(refusal(DeadlineCommand.TOO_EARLY));

        fixture.now = NOON.plus(DELAI).plusSeconds(5);
        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectEvents(ACTIVATED);
    }

    @Test
    void never_while_the_fiche_is_not_active() {
        fixture.fiche(FicheKind.RECEPTEUR, true, null, null);
        fixture.now = NOON.plus(DELAI.multipliedBy(100));

        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"VALIDEE", "SUSPENDUE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nothing_else_becomes_active(EtatDelegation etat) {
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(etat)).when(REVIEW).expectNoEvents();
    }

    @Test
    void it_waits_for_the_first_day_of_the_period_in_paris_to_the_second() {
        fixture.fiche(NOON, null, PERIOD);
        fixture.now = Instant.parse("2026-12-09T22:59:59.999Z");
        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectNoEvents();

        fixture.now = Instant.parse("2026-12-09T23:00:00Z");
        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectEvents(ACTIVATED);
    }

    @Test
    void a_period_that_begins_within_the_delay_does_not_shorten_it() {
        fixture.fiche(NOON, null, new Validite(LocalDate.of(2026, 11, 24), PERIOD.au()));
        fixture.now = NOON.plus(DELAI).minusMillis(1);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE))
                .when(REVIEW)
                .expectException(refusal(DeadlineCommand.TOO_EARLY));
    }

    @Test
    void once_active_it_has_the_reception_from_that_very_instant() {
        fixture.receptions.holders.put(ENTITE, "d0");
        fixture.receptions.promised.put(ENTITE, ID);
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(EtatDelegation.VALIDEE)).when(REVIEW).expectEvents(ACTIVATED);

        assertThat(fixture.receptions.holders).containsEntry(ENTITE, ID);
        assertThat(fixture.receptions.succeeded).containsEntry(ID, NOON);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE"})
    void it_is_suspended_while_the_fiche_is_closed_and_keeps_the_reception(EtatDelegation etat) {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.receptions.holders.put(ENTITE, ID);
        fixture.fiche(null, NOON.plusSeconds(1), null);

        fixture.given(Delegations.in(etat))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.FICHE_FERMEE, CLOSED_FOR));

        assertThat(fixture.claims.holders).isNotEmpty();
        assertThat(fixture.receptions.holders).containsEntry(ENTITE, ID);
    }

    @Test
    void a_fiche_that_was_opened_again_before_anybody_looked_leaves_its_trace() {
        fixture.fiche(NOON.plusSeconds(2), NOON.plusSeconds(1), null);

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.FICHE_FERMEE, CLOSED_FOR),
                        RESUMED);
    }

    @Test
    void a_fiche_closed_and_opened_again_before_the_request_does_no_harm() {
        fixture.fiche(NOON.minusSeconds(1), NOON.minusSeconds(2), null);

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @Test
    void a_fiche_closed_at_the_end_of_its_period_was_closed_for_that() {
        fixture.fiche(null, PERIOD.fin(), PERIOD);
        fixture.now = PERIOD.fin();

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.PERIODE_TERMINEE, null));
    }

    @Test
    void it_is_suspended_at_the_end_of_the_period_even_before_the_fiche_is_closed() {
        fixture.fiche(NOON, null, PERIOD);
        fixture.now = Instant.parse("2027-11-01T22:59:59.999Z");
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();

        fixture.now = Instant.parse("2027-11-01T23:00:00Z");
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.PERIODE_TERMINEE, null));
    }

    @Test
    void it_is_suspended_where_the_period_is_moved_to_later_days() {
        fixture.fiche(NOON, null, PERIOD);
        fixture.now = NOON.plus(DELAI);

        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(new DelegationSuspended(ID, CauseDeSuspension.PERIODE_A_VENIR, null));
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE)).when(REVIEW).expectNoEvents();

        fixture.now = PERIOD.debut();
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE)).when(REVIEW).expectEvents(RESUMED);
    }

    @Test
    void it_is_suspended_while_either_structure_is_inactive() {
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.TIERS_INACTIF, CLOSED_FOR));

        fixture.structure(TIERS, StructureType.PRIVEE, true);
        fixture.structure(ENTITE, StructureType.PUBLIQUE, false);
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.ENTITE_INACTIVE, CLOSED_FOR));
    }

    @Test
    void a_structure_that_was_active_again_before_anybody_looked_leaves_its_trace() {
        fixture.activites.put(ENTITE, new Activite(true, NOON.plusSeconds(1), CLOSED_FOR));
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE))
                .when(REVIEW)
                .expectEvents(
                        new DelegationSuspended(ID, CauseDeSuspension.ENTITE_INACTIVE, CLOSED_FOR),
                        RESUMED);

        fixture.activites.put(ENTITE, new Activite(true, NOON.minusSeconds(1), CLOSED_FOR));
        fixture.given(Delegations.in(EtatDelegation.ACTIVEE)).when(REVIEW).expectNoEvents();
    }

    @Test
    void it_resumes_once_all_of_it_is_in_use_again_and_not_before() {
        fixture.fiche(null, NOON.plusSeconds(1), null);
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE)).when(REVIEW).expectNoEvents();

        fixture.fiche(NOON.plusSeconds(2), NOON.plusSeconds(1), null);
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE)).when(REVIEW).expectNoEvents();

        fixture.structure(TIERS, StructureType.PRIVEE, true);
        fixture.given(Delegations.in(EtatDelegation.SUSPENDUE))
                .when(REVIEW)
                .expectEvents(RESUMED)
                .expectResultMessagePayload(4L);
    }

    @Test
    void suspended_while_it_waited_it_waits_again_and_the_delay_runs_from_the_new_opening() {
        var past = List.<DelegationEvent>of(REQUESTED, ACCEPTED, SUSPENDED, RESUMED);
        fixture.fiche(NOON.plusSeconds(60), NOON.plusSeconds(1), null);
        fixture.now = NOON.plus(DELAI).plusSeconds(59);
        fixture.activites.clear();
        fixture.structure(TIERS, StructureType.PRIVEE, true);
        fixture.structure(ENTITE, StructureType.PUBLIQUE, true);
        var trace = new DelegationSuspended(ID, CauseDeSuspension.FICHE_FERMEE, CLOSED_FOR);
        fixture.given(past).when(REVIEW).expectEvents(trace, RESUMED);

        fixture.fiche(NOON, null, null);
        fixture.now = NOON.plus(DELAI);
        fixture.given(past).when(REVIEW).expectEvents(ACTIVATED);
    }

    @Test
    void suspended_before_it_was_active_it_resumes_before_the_period_has_begun() {
        fixture.fiche(NOON, null, PERIOD);

        fixture.given(List.of(REQUESTED, ACCEPTED, SUSPENDED)).when(REVIEW).expectEvents(RESUMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"VALIDEE", "ACTIVEE", "SUSPENDUE"})
    void it_ends_where_its_fiche_is_gone(EtatDelegation etat) {
        fixture.claims.holders.put(DelegationFixture.DEMANDE, FICHE);
        fixture.receptions.holders.put(ENTITE, ID);
        fixture.fiches.clear();

        fixture.given(Delegations.in(etat))
                .when(REVIEW)
                .expectEvents(new DelegationEnded(ID, CauseDeFin.FICHE_FERMEE, null));

        assertThat(fixture.claims.holders).isEmpty();
        assertThat(fixture.receptions.holders).isEmpty();
    }

    @Test
    void a_request_is_cancelled_when_its_fiche_is_gone() {
        fixture.fiches.clear();

        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REVIEW)
                .expectEvents(new DelegationCancelled(ID, CauseDeFin.FICHE_FERMEE, null));
    }

    @Test
    void a_request_is_cancelled_for_what_was_closed_open_again_or_not() {
        fixture.fiche(NOON.plusSeconds(2), NOON.plusSeconds(1), null);
        expectCancelled(CauseDeFin.FICHE_FERMEE, CLOSED_FOR);

        fixture.fiche(NOON, null, null);
        fixture.structure(TIERS, StructureType.PRIVEE, false);
        expectCancelled(CauseDeFin.TIERS_INACTIF, CLOSED_FOR);

        fixture.structure(TIERS, StructureType.PRIVEE, true);
        fixture.structure(ENTITE, StructureType.PUBLIQUE, false);
        expectCancelled(CauseDeFin.ENTITE_INACTIVE, CLOSED_FOR);
    }

    private void expectCancelled(CauseDeFin cause, String motif) {
        fixture.given(Delegations.in(EtatDelegation.DEMANDEE))
                .when(REVIEW)
                .expectEvents(new DelegationCancelled(ID, cause, motif));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSEE", "ANNULEE", "TERMINEE"})
    void what_is_over_stays_so(EtatDelegation etat) {
        var past = Delegations.in(etat);
        fixture.fiches.clear();

        fixture.given(past)
                .when(REVIEW)
                .expectNoEvents()
                .expectResultMessagePayload(past.size() - 1L);
    }
}
