package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.fiche.command.ReactivateFiche;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheReactivated;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
}
