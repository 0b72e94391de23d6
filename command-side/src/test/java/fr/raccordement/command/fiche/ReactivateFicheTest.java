package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.command.InProcess;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactivateFicheTest {

    private static final ReactivateFiche REACTIVATE = new ReactivateFiche(Fiches.FICHE, null);

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_closed_fiche_is_opened_again_under_the_code_it_had() {
        fiche.given(Fiches.deactivated())
                .when(REACTIVATE)
                .expectEvents(new FicheReactivated(Fiches.ID))
                .expectResultMessagePayload(10L);
        assertThat(fiche.claims.holders).isEmpty();
    }

    @Test
    void an_expired_certificate_and_a_past_period_are_reported_together() {
        new FicheFixture(Instant.parse("2028-06-01T00:00:00Z"))
                .given(Fiches.deactivated())
                .when(REACTIVATE)
                .expectNoEvents()
                .expectException(
                        violations("CERT_VALIDITY certificats.0", "VALIDITE_PAST validite.au"));
    }

    @Test
    void a_fiche_may_be_closed_and_opened_again_and_again() {
        fiche.given(
                        Fiches.after(
                                Fiches.deactivated(),
                                new FicheReactivated(Fiches.ID),
                                new FicheDeactivated(Fiches.ID, "Encore")))
                .when(REACTIVATE)
                .expectEvents(new FicheReactivated(Fiches.ID));
    }

    @Test
    void closed_by_the_end_of_its_period_it_is_opened_again_with_a_new_end() {
        var until = LocalDate.of(2027, 12, 15);
        var expired =
                Fiches.after(
                        Fiches.active(),
                        new FicheDeactivated(Fiches.ID, FicheRules.FIN_DE_VALIDITE));
        var later = new FicheFixture(Instant.parse("2027-12-02T00:00:00Z"));

        later.given(expired)
                .when(REACTIVATE)
                .expectNoEvents()
                .expectException(violations("VALIDITE_PAST validite.au"));
        later.given(expired)
                .when(new ReactivateFiche(Fiches.FICHE, until, null))
                .expectEvents(
                        new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), until),
                        new FicheReactivated(Fiches.ID));
    }

    @Test
    void the_end_that_it_had_is_no_new_one() {
        fiche.given(Fiches.deactivated())
                .when(new ReactivateFiche(Fiches.FICHE, Fiches.VALIDITE.au(), null))
                .expectEvents(new FicheReactivated(Fiches.ID));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, VALIDITE_ORDER jusquAu",
        "2028-01-02, CERT_PERIOD certificats.0",
    })
    void a_new_end_is_checked(LocalDate until, String refused) {
        fiche.given(Fiches.deactivated())
                .when(new ReactivateFiche(Fiches.FICHE, until, null))
                .expectNoEvents()
                .expectException(violations(refused));
    }

    @Test
    void a_new_end_that_is_past_is_refused() {
        new FicheFixture(Instant.parse("2027-06-02T00:00:00Z"))
                .given(Fiches.deactivated())
                .when(new ReactivateFiche(Fiches.FICHE, LocalDate.of(2027, 6, 1), null))
                .expectNoEvents()
                .expectException(violations("VALIDITE_PAST jusquAu"));
    }

    @Test
    void whoever_opened_it_again_with_a_new_end_has_not_worked_on_it() {
        var until = LocalDate.of(2027, 12, 15);
        try (var node = InProcess.furnished()) {
            var journey =
                    new Journey(node, InProcess.CLAIRE, Fiches.ID)
                            .prepare(InProcess.STRUCTURE, "a");
            journey.submit();
            journey.activate(null);
            journey.deactivate();
            var reopen = new ReactivateFiche(Fiches.FICHE, until, null);
            assertThat(node.outcome(InProcess.INSTRUCTEUR, reopen)).isEqualTo("OK");
            assertThat(node.outcome(InProcess.INSTRUCTEUR, reopen)).isEqualTo("OK");
            assertThat(
                            node.outcome(
                                    InProcess.INSTRUCTEUR,
                                    new ReactivateFiche(Fiches.FICHE, until.minusDays(1), null)))
                    .isEqualTo("FICHE_NOT_DEACTIVATED");

            journey.deactivate();
            assertThat(journey.reactivate()).isEqualTo("OK");
        }
    }
}
