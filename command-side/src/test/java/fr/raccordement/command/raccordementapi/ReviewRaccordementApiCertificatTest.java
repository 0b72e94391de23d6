package fr.raccordement.command.raccordementapi;

import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.ID;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.RACCORDEMENT;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.after;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.analysed;
import static fr.raccordement.command.raccordementapi.RaccordementApiFixture.loaded;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.command.ReviewRaccordementApiCertificat;
import fr.raccordement.api.raccordementapi.event.RaccordementApiCertificatExpiryNotified;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceLost;
import fr.raccordement.api.raccordementapi.event.RaccordementApiConfianceRegained;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate is valid until the first day of 2028. */
class ReviewRaccordementApiCertificatTest {

    private static final ReviewRaccordementApiCertificat REVIEW =
            new ReviewRaccordementApiCertificat(RACCORDEMENT);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static List<RaccordementApiEvent> inUse() {
        return after(loaded(RaccordementApiStatus.ACTIF), analysed("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "90, 2027-10-03T00:00:00Z",
        "60, 2027-11-02T00:00:00Z",
        "30, 2027-12-02T00:00:00Z",
        "15, 2027-12-17T00:00:00Z",
        "7, 2027-12-25T00:00:00Z",
        "1, 2027-12-31T00:00:00Z"
    })
    void it_is_notified_once_that_so_many_days_are_left(int days, Instant at) {
        new RaccordementApiFixture(at)
                .given(inUse())
                .when(REVIEW)
                .expectEvents(notified(days))
                .expectResultMessagePayload(2L);
        new RaccordementApiFixture(at)
                .given(after(inUse(), notified(days)))
                .when(REVIEW)
                .expectNoEvents();
        new RaccordementApiFixture(at.minusMillis(1))
                .given(after(inUse(), notified(days == 90 ? 91 : days + 1)))
                .when(REVIEW)
                .expectNoEvents();
    }

    @Test
    void a_trust_that_was_lost_is_noted_once_and_regained() {
        var distrusted = new RaccordementApiFixture(NOW);
        distrusted.analysis.distrusted.add("a");
        distrusted.given(inUse()).when(REVIEW).expectEvents(lost());
        distrusted.given(after(inUse(), lost())).when(REVIEW).expectNoEvents();

        new RaccordementApiFixture(NOW)
                .given(after(inUse(), lost()))
                .when(REVIEW)
                .expectEvents(new RaccordementApiConfianceRegained(ID, "sha-a"));
    }

    @Test
    void of_what_is_closed_was_only_named_or_calls_through_piste_nothing_is_said() {
        for (var past :
                List.of(
                        loaded(RaccordementApiStatus.ACTIF),
                        after(loaded(RaccordementApiStatus.INACTIF), analysed("a")),
                        RaccordementApiFixture.active())) {
            var fixture = new RaccordementApiFixture(Instant.parse("2027-12-31T00:00:00Z"));
            fixture.analysis.distrusted.add("a");
            fixture.given(past).when(REVIEW).expectNoEvents();
        }
    }

    private static RaccordementApiEvent notified(int days) {
        return new RaccordementApiCertificatExpiryNotified(
                ID, "sha-a", days, LocalDate.of(2028, 1, 1));
    }

    private static RaccordementApiEvent lost() {
        return new RaccordementApiConfianceLost(
                ID,
                "sha-a",
                List.of(
                        new Controle(
                                "CERT_TRUST",
                                Verdict.NON_CONFORME,
                                Severite.ERREUR,
                                "CERT_TRUST fr",
                                "CERT_TRUST en")));
    }
}
