package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.command.ReviewCertificats;
import fr.raccordement.api.fiche.event.CertificatsDeposited;
import fr.raccordement.api.fiche.event.ConfianceLost;
import fr.raccordement.api.fiche.event.ConfianceRegained;
import fr.raccordement.api.fiche.event.FicheEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewCertificatsTest {

    private static final ReviewCertificats REVIEW = new ReviewCertificats(Fiches.FICHE);

    @Test
    void what_is_as_good_as_before_is_not_spoken_of() {
        new FicheFixture()
                .given(Fiches.active())
                .when(REVIEW)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_certificate_whose_issuer_is_distrusted_has_lost_its_trust() {
        distrusting("a").given(Fiches.active()).when(REVIEW).expectEvents(lost("a", "CERT_TRUST"));
    }

    @Test
    void so_has_one_that_has_expired() {
        new FicheFixture(FakeAnalysis.NOT_AFTER)
                .given(Fiches.active())
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_VALIDITY"));
        new FicheFixture(FakeAnalysis.NOT_AFTER.minusMillis(1))
                .given(Fiches.active())
                .when(REVIEW)
                .expectNoEvents();
    }

    @Test
    void it_is_said_once() {
        distrusting("a")
                .given(Fiches.after(Fiches.active(), lost("a", "CERT_TRUST")))
                .when(REVIEW)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_reason_is_said_too() {
        distrusting("a", FakeAnalysis.NOT_AFTER)
                .given(Fiches.after(Fiches.active(), lost("a", "CERT_TRUST")))
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_VALIDITY", "CERT_TRUST"));
    }

    @Test
    void trusted_again_it_is_said_and_lost_again_it_is_said_again() {
        var lost = Fiches.after(Fiches.active(), lost("a", "CERT_TRUST"));
        var regained = new ConfianceRegained(Fiches.ID, "sha-a");

        new FicheFixture().given(lost).when(REVIEW).expectEvents(regained);
        new FicheFixture().given(Fiches.after(lost, regained)).when(REVIEW).expectNoEvents();
        distrusting("a")
                .given(Fiches.after(lost, regained))
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_TRUST"));
    }

    @Test
    void those_of_a_revision_are_looked_at_and_those_in_use_while_it_waits() {
        distrusting("a", "b")
                .given(Fiches.after(Fiches.revising(), deposited("b")))
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_TRUST"), lost("b", "CERT_TRUST"));
        distrusting("a")
                .given(Fiches.updateSent())
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_TRUST"));
    }

    @Test
    void one_that_is_in_use_and_in_the_revision_is_one() {
        distrusting("a")
                .given(Fiches.revising())
                .when(REVIEW)
                .expectEvents(lost("a", "CERT_TRUST"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Statut.class,
            names = {"BROUILLON", "ENVOYEE", "DESACTIVEE"})
    void of_a_fiche_that_is_not_in_use_nothing_is_said(Statut statut) {
        distrusting("a")
                .given(Fiches.in(statut))
                .when(REVIEW)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static FicheFixture distrusting(String... certificats) {
        var fixture = new FicheFixture();
        fixture.analysis.distrusted.addAll(List.of(certificats));
        return fixture;
    }

    private static FicheFixture distrusting(String certificat, Instant now) {
        var fixture = new FicheFixture(now);
        fixture.analysis.distrusted.add(certificat);
        return fixture;
    }

    private static FicheEvent deposited(String certificat) {
        return new CertificatsDeposited(
                Fiches.ID, FakeAnalysis.REGLES, true, List.of(FakeAnalysis.analyse(certificat)));
    }

    private static ConfianceLost lost(String certificat, String... codes) {
        return new ConfianceLost(
                Fiches.ID,
                "sha-" + certificat,
                List.of(codes).stream().map(code -> FakeAnalysis.controle(code, false)).toList());
    }
}
