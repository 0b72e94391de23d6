package fr.raccordement.command.fiche;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;

import fr.raccordement.api.fiche.command.RenewCertificats;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.RevisionOpened;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenewCertificatsTest {

    private final FicheFixture fiche = new FicheFixture();

    @Test
    void a_renewal_is_a_revision_of_the_certificates_only() {
        fiche.given(Fiches.active())
                .when(renew("b"))
                .expectEvents(new RevisionOpened(Fiches.ID), Fiches.deposited("b"))
                .expectResultMessagePayload(10L);
    }

    @Test
    void another_file_replaces_the_one_before() {
        fiche.given(Fiches.renewing()).when(renew("c")).expectEvents(Fiches.deposited("c"));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        fiche.given(Fiches.renewing())
                .when(renew("b"))
                .expectNoEvents()
                .expectResultMessagePayload(10L);
    }

    @Test
    void a_certificate_that_does_not_conform_is_kept_with_its_findings() {
        fiche.given(Fiches.active())
                .when(renew("sans-chaine b"))
                .expectEvents(new RevisionOpened(Fiches.ID), Fiches.deposited("sans-chaine b"));
    }

    @Test
    void a_file_that_is_no_certificate_opens_no_revision() {
        fiche.given(Fiches.active())
                .when(renew("illisible b"))
                .expectNoEvents()
                .expectException(violations("CERT_FORMAT fichiers.0"));
    }

    @Test
    void the_certificate_in_use_renews_nothing() {
        fiche.given(Fiches.active())
                .when(renew("a"))
                .expectNoEvents()
                .expectException(refusal("REVISION_UNCHANGED"));
    }

    @ParameterizedTest
    @MethodSource("fr.raccordement.command.fiche.SubmitRevisionTest#changesButOfCertificates")
    void a_renewal_is_not_mixed_with_another_change(FicheEvent change) {
        fiche.given(Fiches.after(Fiches.revising(), change))
                .when(renew("b"))
                .expectNoEvents()
                .expectException(refusal("REVISION_OPEN"));
    }

    @Test
    void a_fiche_that_is_not_active_renews_nothing() {
        fiche.given(Fiches.updateSent())
                .when(renew("c"))
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_ACTIVE"));
        fiche.given(Fiches.ready())
                .when(renew("c"))
                .expectNoEvents()
                .expectException(refusal("FICHE_NOT_ACTIVE"));
    }

    private static RenewCertificats renew(String... stories) {
        return new RenewCertificats(
                Fiches.FICHE, Stream.of(stories).map(FakeAnalysis::fichier).toList(), null);
    }
}
