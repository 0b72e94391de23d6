package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.command.NotifyValiditeEnd;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import fr.raccordement.api.fiche.event.RevisionOpened;
import fr.raccordement.api.fiche.event.RevisionSubmitted;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.fiche.event.ValiditeEndNotified;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The period of these fiches ends with 30 November 2027 in Paris, at 23:00 UTC. */
class NotifyValiditeEndTest {

    private static final NotifyValiditeEnd NOTIFY = new NotifyValiditeEnd(Fiches.FICHE);
    private static final LocalDate AU = LocalDate.of(2027, 11, 30);

    /** In September Paris is an hour further ahead. */
    @ParameterizedTest
    @CsvSource({
        "90, 2027-09-01T22:00:00Z",
        "60, 2027-10-01T22:00:00Z",
        "30, 2027-10-31T23:00:00Z",
        "15, 2027-11-15T23:00:00Z",
        "7, 2027-11-23T23:00:00Z",
        "1, 2027-11-29T23:00:00Z"
    })
    void it_is_notified_that_so_many_days_are_left_from_midnight_in_paris(int days, Instant at) {
        new FicheFixture(at)
                .given(Fiches.active())
                .when(NOTIFY)
                .expectEvents(notified(days))
                .expectResultMessagePayload(9L);
        new FicheFixture(at)
                .given(Fiches.after(Fiches.active(), notified(days)))
                .when(NOTIFY)
                .expectNoEvents();
    }

    @Test
    void it_is_not_notified_earlier() {
        at("2027-09-01T21:59:59.999Z")
                .given(Fiches.active())
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void where_several_have_passed_only_the_nearest_is_notified() {
        at("2027-11-24T10:00:00Z").given(Fiches.active()).when(NOTIFY).expectEvents(notified(7));
    }

    @Test
    void once_it_is_over_nothing_is_notified() {
        at("2027-11-30T23:00:00Z")
                .given(Fiches.active())
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_end_is_told_anew_and_the_same_end_never_twice() {
        var longer = LocalDate.of(2027, 12, 31);
        var prolonged =
                Fiches.after(
                        Fiches.active(),
                        notified(7),
                        new RevisionOpened(Fiches.ID),
                        new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), longer),
                        new RevisionSubmitted(Fiches.ID),
                        new RevisionApplied(Fiches.ID));
        at("2027-11-24T10:00:00Z")
                .given(prolonged)
                .when(NOTIFY)
                .expectEvents(new ValiditeEndNotified(Fiches.ID, 60, longer));
        at("2027-11-24T10:00:00Z")
                .given(
                        Fiches.after(
                                prolonged,
                                new ValiditeEndNotified(Fiches.ID, 60, longer),
                                new RevisionOpened(Fiches.ID),
                                new ValiditeDefined(Fiches.ID, Fiches.VALIDITE.du(), AU),
                                new RevisionSubmitted(Fiches.ID),
                                new RevisionApplied(Fiches.ID)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void what_a_revision_says_counts_once_it_is_applied() {
        at("2027-11-24T10:00:00Z")
                .given(
                        Fiches.after(
                                Fiches.active(),
                                new RevisionOpened(Fiches.ID),
                                new ValiditeDefined(
                                        Fiches.ID,
                                        Fiches.VALIDITE.du(),
                                        LocalDate.of(2027, 12, 31)),
                                new RevisionSubmitted(Fiches.ID)))
                .when(NOTIFY)
                .expectEvents(notified(7));
    }

    @Test
    void a_fiche_opened_again_is_not_notified_twice() {
        at("2027-11-24T10:00:00Z")
                .given(
                        Fiches.after(
                                Fiches.after(Fiches.active(), notified(7)),
                                Fiches.deactivated().getLast(),
                                new FicheReactivated(Fiches.ID)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Statut.class,
            names = {"BROUILLON", "ENVOYEE", "DESACTIVEE"})
    void of_a_fiche_that_is_not_in_use_nothing_is_notified(Statut statut) {
        at("2027-11-24T10:00:00Z")
                .given(Fiches.in(statut))
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static FicheFixture at(String instant) {
        return new FicheFixture(Instant.parse(instant));
    }

    private static ValiditeEndNotified notified(int days) {
        return new ValiditeEndNotified(Fiches.ID, days, AU);
    }
}
