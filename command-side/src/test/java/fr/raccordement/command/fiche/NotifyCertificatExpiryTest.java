package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;

import fr.raccordement.api.fiche.command.NotifyCertificatExpiry;
import fr.raccordement.api.fiche.event.CertificatExpiryNotified;
import fr.raccordement.api.fiche.event.FicheReactivated;
import fr.raccordement.api.fiche.event.RevisionApplied;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyCertificatExpiryTest {

    private static final NotifyCertificatExpiry NOTIFY =
            new NotifyCertificatExpiry(Fiches.FICHE, "sha-a");
    private static final Instant END = FakeAnalysis.NOT_AFTER;

    @ParameterizedTest
    @ValueSource(ints = {90, 60, 30, 15, 7, 1})
    void it_is_notified_that_so_many_days_are_left(int days) {
        daysBefore(days)
                .given(Fiches.active())
                .when(NOTIFY)
                .expectEvents(notified(days))
                .expectResultMessagePayload(9L);
    }

    @Test
    void it_is_not_notified_earlier() {
        new FicheFixture(END.minus(Duration.ofDays(90)).minusMillis(1))
                .given(Fiches.active())
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @Test
    void it_is_notified_once() {
        daysBefore(89)
                .given(Fiches.after(Fiches.active(), notified(90)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
        daysBefore(60)
                .given(Fiches.after(Fiches.active(), notified(90)))
                .when(NOTIFY)
                .expectEvents(notified(60));
    }

    @ParameterizedTest
    @CsvSource({"89, 90", "20, 30", "2, 7", "0, 1"})
    void where_several_have_passed_only_the_nearest_is_notified(int left, int days) {
        new FicheFixture(END.minus(Duration.ofDays(left)).minusSeconds(1))
                .given(Fiches.active())
                .when(NOTIFY)
                .expectEvents(notified(days));
    }

    @Test
    void after_the_last_nothing_is_notified() {
        daysBefore(0)
                .given(Fiches.after(Fiches.active(), notified(1)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectResultMessagePayload(9L);
    }

    @Test
    void once_it_has_expired_nothing_is_notified() {
        daysBefore(0)
                .given(Fiches.after(Fiches.active(), notified(90)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void it_is_notified_while_a_revision_waits() {
        daysBefore(30).given(Fiches.updateSent()).when(NOTIFY).expectEvents(notified(30));
    }

    @Test
    void of_a_certificate_that_was_renewed_nothing_is_notified() {
        daysBefore(30)
                .given(Fiches.after(Fiches.updateSent(), new RevisionApplied(Fiches.ID)))
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_fiche_opened_again_is_not_notified_twice() {
        var past =
                Fiches.after(
                        Fiches.after(Fiches.active(), notified(90)),
                        Fiches.deactivated().getLast(),
                        new FicheReactivated(Fiches.ID));

        daysBefore(89)
                .given(past)
                .when(NOTIFY)
                .expectNoEvents()
                .expectException(refusal("TOO_EARLY"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Statut.class,
            names = {"BROUILLON", "ENVOYEE", "DESACTIVEE"})
    void of_a_fiche_that_is_not_in_use_nothing_is_notified(Statut statut) {
        daysBefore(30)
                .given(Fiches.in(statut))
                .when(NOTIFY)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static FicheFixture daysBefore(int days) {
        return new FicheFixture(END.minus(Duration.ofDays(days)));
    }

    private static CertificatExpiryNotified notified(int days) {
        return new CertificatExpiryNotified(Fiches.ID, "sha-a", days, END);
    }
}
